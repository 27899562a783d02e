/* Which characters the terminal understands. */
#define _GNU_SOURCE 1
#include "CTerminal.h"
#include "parts.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool speaks_utf8;

void locale_choose(void) {
  const char *names[] = {getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")};
  const char *wish = "";
  for (int i = 0; i < 3 && wish[0] == '\0'; i++) {
    if (names[i] != NULL) wish = names[i];
  }
  bool exists = setlocale(LC_CTYPE, "") != NULL;
  bool is_utf8 = exists && strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0;
  bool names_utf8 = strcasestr(wish, "utf-8") != NULL || strcasestr(wish, "utf8") != NULL;
  bool is_plain = !exists || wish[0] == '\0' || strcmp(wish, "C") == 0 || strcmp(wish, "POSIX") == 0;
  if (!is_utf8 && is_plain && setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "en_US.UTF-8");
  speaks_utf8 = strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0 && (is_utf8 || names_utf8 || wish[0] == '\0');
}

bool terminal_speaks_utf8(void) { return speaks_utf8; }
