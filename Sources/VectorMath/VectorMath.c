#include "VectorMath.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#define LANES 16
typedef float lanes __attribute__((ext_vector_type(LANES)));
typedef int integers __attribute__((ext_vector_type(LANES)));
typedef float half __attribute__((ext_vector_type(8)));
typedef float quarter __attribute__((ext_vector_type(4)));
typedef double doubles __attribute__((ext_vector_type(8)));

// Macros, so that each copy of the kernels loads with its own instruction set. Fewer than LANES numbers are moved in
// pieces of fixed sizes: a call of memcpy would cost more than the arithmetic.
#define load(p) ({ lanes loaded; memcpy(&loaded, (p), sizeof loaded); loaded; })
#define store(p, v) ({ lanes stored = (v); memcpy((p), &stored, sizeof stored); })
#define load_doubles(p) ({ doubles loaded; memcpy(&loaded, (p), sizeof loaded); loaded; })
#define move_some(to, from, count)                                                                       \
  ({                                                                                                     \
    char *target = (char *)(to);                                                                         \
    const char *source = (const char *)(from);                                                           \
    if ((count) & 8) memcpy(target, source, 32), target += 32, source += 32;                             \
    if ((count) & 4) memcpy(target, source, 16), target += 16, source += 16;                             \
    if ((count) & 2) memcpy(target, source, 8), target += 8, source += 8;                                \
    if ((count) & 1) memcpy(target, source, 4);                                                          \
  })
#define load_some(p, count) ({ lanes loaded = (lanes)0.0f; move_some(&loaded, (p), (count)); loaded; })
#define store_some(p, v, count) ({ lanes stored = (v); move_some((p), &stored, (count)); })

// Vectors never cross a call that is not inlined, so their calling convention does not matter.
#pragma clang diagnostic ignored "-Wpsabi"

#define NAME(x) x##_baseline
#define INSTRUCTION_SET "baseline"
#include "kernels.h"
#undef NAME
#undef INSTRUCTION_SET

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define NAME(x) x##_avx2
#define INSTRUCTION_SET "avx2"
#include "kernels.h"
#undef NAME
#undef INSTRUCTION_SET
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"), min_vector_width(512))), apply_to = function)
#define NAME(x) x##_avx512
#define INSTRUCTION_SET "avx512"
#include "kernels.h"
#undef NAME
#undef INSTRUCTION_SET
#pragma clang attribute pop
#endif

static const struct vm_kernels *chosen = &kernels_baseline;

const struct vm_kernels *vm_kernels_of(const char *instruction_set) {
  if (strcmp(instruction_set, kernels_baseline.name) == 0) return &kernels_baseline;
#if defined(__x86_64__)
  __builtin_cpu_init();
  bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  bool has_avx512 = has_avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  if (has_avx2 && strcmp(instruction_set, kernels_avx2.name) == 0) return &kernels_avx2;
  if (has_avx512 && strcmp(instruction_set, kernels_avx512.name) == 0) return &kernels_avx512;
#endif
  return NULL;
}

__attribute__((constructor)) static void choose(void) {
  const char *const narrow_to_wide[] = {"avx2", "avx512"};
  for (int k = 0; k < 2; k++) {
    const struct vm_kernels *kernels = vm_kernels_of(narrow_to_wide[k]);
    if (kernels) chosen = kernels;
  }
}

void vm_sigmoid(ptrdiff_t n, const float *x, float *y) { chosen->sigmoid(n, x, y); }
void vm_tanh(ptrdiff_t n, const float *x, float *y) { chosen->tanh(n, x, y); }
float vm_softmax(ptrdiff_t n, const float *x, float factor, float *y, float *largest) {
  return chosen->softmax(n, x, factor, y, largest);
}
void vm_add_product(ptrdiff_t rows, ptrdiff_t columns, const float *x, const float *m, ptrdiff_t stride, float *y) {
  chosen->add_product(rows, columns, x, m, stride, y);
}
void vm_add_panels(ptrdiff_t rows, ptrdiff_t columns, const float *x, const float *panels, bool backward, float *y) {
  chosen->add_panels(rows, columns, x, panels, backward, y);
}
void vm_transpose(ptrdiff_t rows, ptrdiff_t columns, const float *source, ptrdiff_t source_stride, float *target,
                  ptrdiff_t target_stride) {
  chosen->transpose(rows, columns, source, source_stride, target, target_stride);
}
void vm_step_over_root(ptrdiff_t n, float rate, const float *x, const float *v, float scale, float epsilon, float *w) {
  chosen->step_over_root(n, rate, x, v, scale, epsilon, w);
}
void vm_add_gram(ptrdiff_t rows, ptrdiff_t columns, const double *x, double *sum) {
  chosen->add_gram(rows, columns, x, sum);
}
const char *vm_instruction_set(void) { return chosen->name; }
