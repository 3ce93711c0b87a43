// cmark-gfm, the reader of CommonMark, with its extension for tables.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
