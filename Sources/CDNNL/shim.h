// oneDNN, and the one OpenMP call by which a thread of ours keeps its products to itself.
#include <dnnl.h>

#if DNNL_CPU_THREADING_RUNTIME == DNNL_RUNTIME_OMP
extern void omp_set_num_threads(int);
static inline void dnnl_stay_on_this_thread(void) { omp_set_num_threads(1); }
#else
static inline void dnnl_stay_on_this_thread(void) {}
#endif

// oneDNN takes scratch memory for every product; handing it back to the system each time would cost a page fault for
// every 4 kB of it. Where the C library can be told to keep what was freed, it is.
#if defined(__GLIBC__)
#include <malloc.h>
static inline void dnnl_keep_scratch(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
}
#else
static inline void dnnl_keep_scratch(void) {}
#endif
