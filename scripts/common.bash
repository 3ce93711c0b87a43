# Sourced by the scripts beside it: where the project is, how it is built, how it speaks.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Swift as the toolchain manager installs it, for shells that have not read the user's profile.
if ! command -v swift >/dev/null && [[ -x $HOME/.local/share/swiftly/bin/swift ]]; then
  PATH=$HOME/.local/share/swiftly/bin:$PATH
fi

# Homebrew's oneDNN is outside the compiler's own search path.
if [[ $(uname) == Darwin ]] && command -v brew >/dev/null; then
  CPATH=$(brew --prefix)/include${CPATH:+:$CPATH}
  LIBRARY_PATH=$(brew --prefix)/lib${LIBRARY_PATH:+:$LIBRARY_PATH}
  export CPATH LIBRARY_PATH
fi

# What every build of the package is called with.
package=(--package-path "$root" --explicit-target-dependency-import-check error)

# A release program carries Swift's own libraries, so it starts faster and runs where no Swift is.
release=(--configuration release)
if [[ $(uname) == Linux ]]; then release+=(--static-swift-stdlib -Xswiftc -use-ld=lld); fi

# Builds one product in release mode; whatever the build says goes to standard error.
build_release() {
  swift build "${package[@]}" "${release[@]}" --product "$1" >&2 ||
    fail "the release build of $1 failed; its messages are above"
}

# The file that build_release made.
release_program() {
  echo "$(swift build "${package[@]}" "${release[@]}" --show-bin-path)/$1"
}

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$(basename "$0"): $*"
  exit 1
}
