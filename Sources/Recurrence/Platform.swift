private import VectorMath

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

func exponential(_ x: Double) -> Double { exp(x) }
func logarithm(_ x: Double) -> Double { log(x) }
func cosine(_ x: Double) -> Double { cos(x) }
func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }

/// σ(x) = 1/(1+e^−x), written so that neither end overflows.
func logistic(_ x: Double) -> Double {
  x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x))
}

func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }

/// The processors that are on line.
func onlineProcessors() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// What the core computes with.
public enum Processor {
  /// The instruction set that element-wise functions and small products use: "avx512", "avx2" or
  /// "baseline".
  public static var instructionSet: String { String(cString: vm_instruction_set()) }
}
