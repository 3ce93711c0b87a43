// Functions over arrays of float, compiled for several instruction sets and chosen when the program starts.
// `n`, `rows`, `columns` are counts of elements; arrays need no alignment; in and out may be the same array.
#ifndef VECTOR_MATH_H
#define VECTOR_MATH_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// y = 1 / (1 + e^-x); within 3 units in the last place.
void vm_sigmoid(ptrdiff_t n, const float *x, float *y);

/// y = tanh x; within 3 units in the last place.
void vm_tanh(ptrdiff_t n, const float *x, float *y);

/// y = factor · softmax x, of any finite numbers; returns log of the sum of e^(x - largest), and the largest x.
float vm_softmax(ptrdiff_t n, const float *x, float factor, float *y, float *largest);

/// y[columns] += x[rows] · M[rows, columns]; `stride` is the distance between rows of M.
void vm_add_product(ptrdiff_t rows, ptrdiff_t columns, const float *x, const float *m, ptrdiff_t stride, float *y);

/// y[columns] += x[rows] · M[rows, columns], columns a multiple of 16, M cut into panels of 64 columns, the last one
/// of what is left: panel after panel, each row by row. What is read from memory once at each of many steps streams
/// well so; going backward every other time finds in the cache what was read last.
void vm_add_panels(ptrdiff_t rows, ptrdiff_t columns, const float *x, const float *panels, bool backward, float *y);

/// target[columns, rows] = the transpose of source[rows, columns]; the strides are distances between rows.
void vm_transpose(ptrdiff_t rows, ptrdiff_t columns, const float *source, ptrdiff_t source_stride, float *target,
                  ptrdiff_t target_stride);

/// w -= rate · x / (√v · scale + epsilon): the step of Adam, RMSprop and Adagrad.
void vm_step_over_root(ptrdiff_t n, float rate, const float *x, const float *v, float scale, float epsilon, float *w);

/// sum[columns, columns] += XᵀX of X[rows, columns], on the diagonal and above it; what stands below is not to be used.
void vm_add_gram(ptrdiff_t rows, ptrdiff_t columns, const double *x, double *sum);

/// The instruction set chosen: "avx512", "avx2" or "baseline".
const char *vm_instruction_set(void);

/// The functions above in one instruction set, called by what stands after vm_.
struct vm_kernels {
  void (*sigmoid)(ptrdiff_t, const float *, float *);
  void (*tanh)(ptrdiff_t, const float *, float *);
  float (*softmax)(ptrdiff_t, const float *, float, float *, float *);
  void (*add_product)(ptrdiff_t, ptrdiff_t, const float *, const float *, ptrdiff_t, float *);
  void (*add_panels)(ptrdiff_t, ptrdiff_t, const float *, const float *, bool, float *);
  void (*transpose)(ptrdiff_t, ptrdiff_t, const float *, ptrdiff_t, float *, ptrdiff_t);
  void (*step_over_root)(ptrdiff_t, float, const float *, const float *, float, float, float *);
  void (*add_gram)(ptrdiff_t, ptrdiff_t, const double *, double *);
  const char *name;
};

/// The functions in an instruction set by its name; NULL where this processor does not have it.
const struct vm_kernels *vm_kernels_of(const char *instruction_set);

#ifdef __cplusplus
}
#endif
#endif
