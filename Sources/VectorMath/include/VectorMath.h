// Functions over arrays of float, compiled for several instruction sets and chosen when the program starts.
// `n`, `rows`, `columns` are counts of elements; arrays need no alignment; in and out may be the same array.
#ifndef VECTOR_MATH_H
#define VECTOR_MATH_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// y = 1 / (1 + e^-x); within 3 units in the last place.
void vm_sigmoid(ptrdiff_t n, const float *x, float *y);

/// y = tanh x; within 3 units in the last place.
void vm_tanh(ptrdiff_t n, const float *x, float *y);

/// y = softmax x, of any finite numbers; returns log of the sum of e^(x - largest), and the largest x.
float vm_softmax(ptrdiff_t n, const float *x, float *y, float *largest);

/// y[columns] += x[rows] · M[rows, columns]; `stride` is the distance between rows of M.
void vm_add_product(ptrdiff_t rows, ptrdiff_t columns, const float *x, const float *m, ptrdiff_t stride, float *y);

/// target[columns, rows] = the transpose of source[rows, columns]; the strides are distances between rows.
void vm_transpose(ptrdiff_t rows, ptrdiff_t columns, const float *source, ptrdiff_t source_stride, float *target,
                  ptrdiff_t target_stride);

/// w -= rate · x / (√v · scale + epsilon): the step of Adam, RMSprop and Adagrad.
void vm_step_over_root(ptrdiff_t n, float rate, const float *x, const float *v, float scale, float epsilon, float *w);

/// The instruction set chosen: "avx512", "avx2" or "baseline".
const char *vm_instruction_set(void);

#ifdef __cplusplus
}
#endif
#endif
