// oneDNN, and the one OpenMP call by which a thread of ours keeps its products to itself.
#include <dnnl.h>

#if DNNL_CPU_THREADING_RUNTIME == DNNL_RUNTIME_OMP
extern void omp_set_num_threads(int);
static inline void dnnl_stay_on_this_thread(void) { omp_set_num_threads(1); }
#else
static inline void dnnl_stay_on_this_thread(void) {}
#endif
