// The kernels, included once for each instruction set with NAME(x) giving each copy its own name.
// Sixteen lanes are written out; the compiler makes one, two or four registers of them.

/// eˣ by 2ⁿ·eʳ, |r| ≤ ln 2 / 2, with Taylor's polynomial of degree 7; x is limited to what a normal float can hold, and
/// NaN stays NaN.
static inline __attribute__((always_inline)) lanes NAME(exponential)(lanes given) {
  lanes x = __builtin_elementwise_min(__builtin_elementwise_max(given, (lanes)-87.0f), (lanes)88.0f);
  lanes n = __builtin_elementwise_rint(x * 1.44269504088896341f);
  lanes r = x - n * 0.693359375f;
  r = r + n * 2.12194440e-4f;
  lanes p = (lanes)1.9841270e-4f;
  p = p * r + 1.3888889e-3f;
  p = p * r + 8.3333333e-3f;
  p = p * r + 4.1666667e-2f;
  p = p * r + 1.6666667e-1f;
  p = p * r + 0.5f;
  p = p * r * r + r + 1.0f;
  integers exponent = __builtin_convertvector(n, integers) + 127;
  return given == given ? p * (lanes)(exponent << 23) : given;
}

static inline __attribute__((always_inline)) lanes NAME(sigmoid_lanes)(lanes x) {
  return 1.0f / (1.0f + NAME(exponential)(-x));
}

/// tanh x = (1 - e^-2|x|) / (1 + e^-2|x|) with x's sign; below 0.625 an odd polynomial, where the difference cancels.
static inline __attribute__((always_inline)) lanes NAME(tanh_lanes)(lanes x) {
  lanes size = __builtin_elementwise_abs(x);
  lanes e = NAME(exponential)(-2.0f * size);
  lanes large = (1.0f - e) / (1.0f + e);
  lanes z = x * x;
  lanes p = (lanes)-5.70498872745e-3f;
  p = p * z + 2.06390887954e-2f;
  p = p * z - 5.37397155531e-2f;
  p = p * z + 1.33314422036e-1f;
  p = p * z - 3.33332819422e-1f;
  lanes small = p * z * size + size;
  return __builtin_elementwise_copysign(size < 0.625f ? small : large, x);
}

#define MAP(name, function)                                              \
  static void NAME(name)(ptrdiff_t n, const float *x, float *y) {        \
    ptrdiff_t k = 0;                                                     \
    for (; k + LANES <= n; k += LANES) store(y + k, NAME(function)(load(x + k))); \
    if (k < n) store_some(y + k, NAME(function)(load_some(x + k, n - k)), n - k); \
  }
MAP(sigmoid, sigmoid_lanes)
MAP(tanh, tanh_lanes)
#undef MAP

/// Where a number is NaN the largest may be another one; the sum of powers is NaN all the same.
static float NAME(largest)(ptrdiff_t n, const float *x) {
  float largest = x[0];
  ptrdiff_t k = 0;
  if (n >= LANES) {
    lanes most = load(x);
    for (k = LANES; k + LANES <= n; k += LANES) most = __builtin_elementwise_max(most, load(x + k));
    for (int j = 0; j < LANES; j++) largest = most[j] > largest ? most[j] : largest;
  }
  for (; k < n; k++) largest = x[k] > largest ? x[k] : largest;
  return largest;
}

static float NAME(softmax)(ptrdiff_t n, const float *x, float factor, float *y, float *most) {
  float largest = NAME(largest)(n, x);
  lanes sums = (lanes)0.0f;
  ptrdiff_t k = 0;
  for (; k + LANES <= n; k += LANES) {
    lanes e = NAME(exponential)(load(x + k) - largest);
    sums += e;
    store(y + k, e);
  }
  float sum = 0;
  if (k < n) {
    lanes e = NAME(exponential)(load_some(x + k, n - k) - largest);
    for (ptrdiff_t j = 0; j < n - k; j++) sum += e[j];
    store_some(y + k, e, n - k);
  }
  for (int j = 0; j < LANES; j++) sum += sums[j];
  float scale = factor / sum;
  for (ptrdiff_t j = 0; j < n; j++) y[j] *= scale;
  *most = largest;
  return logf(sum);
}

/// Adds all rows to one column of vectors; four rows at a time, or each addition would wait for the one before.
#define ADD_COLUMN(type)                                                             \
  {                                                                                  \
    type a, b = (type)0.0f, c = b, d = b, m0, m1, m2, m3;                            \
    memcpy(&a, y + k, sizeof a);                                                     \
    const float *row = m + k;                                                        \
    ptrdiff_t r = 0;                                                                 \
    for (; r + 4 <= rows; r += 4, row += 4 * stride) {                               \
      memcpy(&m0, row, sizeof m0), memcpy(&m1, row + stride, sizeof m1);             \
      memcpy(&m2, row + 2 * stride, sizeof m2), memcpy(&m3, row + 3 * stride, sizeof m3); \
      a += x[r] * m0, b += x[r + 1] * m1, c += x[r + 2] * m2, d += x[r + 3] * m3;     \
    }                                                                                \
    for (; r < rows; r++, row += stride) memcpy(&m0, row, sizeof m0), a += x[r] * m0; \
    a = (a + b) + (c + d);                                                           \
    memcpy(y + k, &a, sizeof a);                                                     \
    k += (ptrdiff_t)(sizeof(type) / sizeof(float));                                  \
  }

/// Four columns of lanes at a time stay in registers while all rows are added.
static void NAME(add_product)(ptrdiff_t rows, ptrdiff_t columns, const float *x, const float *m, ptrdiff_t stride, float *y) {
  ptrdiff_t k = 0;
  for (; k + 4 * LANES <= columns; k += 4 * LANES) {
    lanes a = load(y + k), b = load(y + k + LANES), c = load(y + k + 2 * LANES), d = load(y + k + 3 * LANES);
    const float *row = m + k;
    for (ptrdiff_t r = 0; r < rows; r++, row += stride) {
      lanes factor = (lanes)x[r];
      a += factor * load(row);
      b += factor * load(row + LANES);
      c += factor * load(row + 2 * LANES);
      d += factor * load(row + 3 * LANES);
    }
    store(y + k, a), store(y + k + LANES, b), store(y + k + 2 * LANES, c), store(y + k + 3 * LANES, d);
  }
  while (k + LANES <= columns) ADD_COLUMN(lanes)
  if (k + 8 <= columns) ADD_COLUMN(half)
  if (k + 4 <= columns) ADD_COLUMN(quarter)
  while (k < columns) ADD_COLUMN(float)
}
#undef ADD_COLUMN

/// Adds one panel of several vectors of columns; two rows at a time, or each addition would wait for the one before.
#define ADD_PANEL(vectors)                                                        \
  {                                                                               \
    lanes a[vectors], b[vectors];                                                 \
    for (int v = 0; v < vectors; v++) a[v] = load(y + v * LANES), b[v] = (lanes)0.0f; \
    ptrdiff_t r = 0;                                                              \
    for (; r + 2 <= rows; r += 2, m += 2 * vectors * LANES) {                     \
      for (int v = 0; v < vectors; v++) {                                         \
        a[v] += x[r] * load(m + v * LANES);                                       \
        b[v] += x[r + 1] * load(m + (vectors + v) * LANES);                       \
      }                                                                           \
    }                                                                             \
    if (r < rows)                                                                 \
      for (int v = 0; v < vectors; v++) a[v] += x[r] * load(m + v * LANES);       \
    for (int v = 0; v < vectors; v++) store(y + v * LANES, a[v] + b[v]);          \
  }

/// One panel: 64 columns, or at the end what is left of them.
static void NAME(add_panel)(ptrdiff_t rows, ptrdiff_t columns, const float *x, const float *m, float *y) {
  if (columns == 64) ADD_PANEL(4)
  else if (columns == 48) ADD_PANEL(3)
  else if (columns == 32) ADD_PANEL(2)
  else ADD_PANEL(1)
}
#undef ADD_PANEL

static void NAME(add_panels)(ptrdiff_t rows, ptrdiff_t columns, const float *x, const float *panels, bool backward, float *y) {
  ptrdiff_t count = (columns + 63) / 64;
  for (ptrdiff_t k = 0; k < count; k++) {
    ptrdiff_t first = 64 * (backward ? count - 1 - k : k);
    ptrdiff_t width = columns - first < 64 ? columns - first : 64;
    NAME(add_panel)(rows, width, x, panels + first * rows, y + first);
  }
}

/// Tiles of 8 × 8 by three rounds of interleaving; what does not fill a tile goes one by one.
static void NAME(transpose)(ptrdiff_t rows, ptrdiff_t columns, const float *source, ptrdiff_t source_stride, float *target,
                            ptrdiff_t target_stride) {
  for (ptrdiff_t r = 0; r < rows; r += 8) {
    for (ptrdiff_t c = 0; c < columns; c += 8) {
      const float *from = source + r * source_stride + c;
      float *to = target + c * target_stride + r;
      if (r + 8 > rows || c + 8 > columns) {
        for (ptrdiff_t i = 0; i < rows - r && i < 8; i++)
          for (ptrdiff_t j = 0; j < columns - c && j < 8; j++) to[j * target_stride + i] = from[i * source_stride + j];
        continue;
      }
      half a[8], b[8];
      for (int i = 0; i < 8; i++) memcpy(&a[i], from + i * source_stride, sizeof(half));
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 4; i++) {
          b[2 * i] = __builtin_shufflevector(a[i], a[i + 4], 0, 8, 1, 9, 2, 10, 3, 11);
          b[2 * i + 1] = __builtin_shufflevector(a[i], a[i + 4], 4, 12, 5, 13, 6, 14, 7, 15);
        }
        for (int i = 0; i < 8; i++) a[i] = b[i];
      }
      for (int i = 0; i < 8; i++) memcpy(to + i * target_stride, &a[i], sizeof(half));
    }
  }
}

static void NAME(step_over_root)(ptrdiff_t n, float rate, const float *x, const float *v, float scale, float epsilon, float *w) {
  ptrdiff_t k = 0;
  for (; k + LANES <= n; k += LANES)
    store(w + k, load(w + k) - rate * load(x + k) / (__builtin_elementwise_sqrt(load(v + k)) * scale + epsilon));
  if (k < n) {
    ptrdiff_t rest = n - k;
    lanes root = __builtin_elementwise_sqrt(load_some(v + k, rest));
    store_some(w + k, load_some(w + k, rest) - rate * load_some(x + k, rest) / (root * scale + epsilon), rest);
  }
}

/// Four lines of the sum by eight columns stay in registers while the rows of X are added that fit a near cache.
static void NAME(add_gram)(ptrdiff_t rows, ptrdiff_t columns, const double *x, double *sum) {
  const ptrdiff_t block = 64, lines = columns / 4 * 4, whole = columns / 8 * 8;
  for (ptrdiff_t first = 0; first < rows; first += block, x += block * columns) {
    ptrdiff_t count = rows - first < block ? rows - first : block;
    for (ptrdiff_t k = 0; k < lines; k += 4) {
      for (ptrdiff_t j = k / 8 * 8; j < whole; j += 8) {
        double *to = sum + k * columns + j;
        doubles a[4];
        for (int i = 0; i < 4; i++) a[i] = load_doubles(to + i * columns);
        const double *row = x;
        for (ptrdiff_t r = 0; r < count; r++, row += columns) {
          doubles b = load_doubles(row + j);
          for (int i = 0; i < 4; i++) a[i] += row[k + i] * b;
        }
        for (int i = 0; i < 4; i++) memcpy(to + i * columns, &a[i], sizeof(doubles));
      }
    }
    // What is left: the last columns of these lines, and the last lines.
    for (ptrdiff_t k = 0; k < columns; k++) {
      for (ptrdiff_t j = k < lines ? whole : k; j < columns; j++) {
        double s = 0;
        for (ptrdiff_t r = 0; r < count; r++) s += x[r * columns + k] * x[r * columns + j];
        sum[k * columns + j] += s;
      }
    }
  }
}

static const struct vm_kernels NAME(kernels) = {
  NAME(sigmoid),    NAME(tanh),      NAME(softmax),        NAME(add_product),
  NAME(add_panels), NAME(transpose), NAME(step_over_root), NAME(add_gram),
  INSTRUCTION_SET,
};
