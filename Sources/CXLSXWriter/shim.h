/* Workbooks by libxlsxwriter. */
#include <xlsxwriter.h>
