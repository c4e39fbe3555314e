/* rdv-slug.c: see rdv-slug.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-slug.h"

#define MAX_CHARACTERS 60

char *
rdv_slug (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *slug = g_string_new (NULL);
  gboolean gap = FALSE;
  guint n = 0;

  for (const char *p = valid; *p != '\0' && n < MAX_CHARACTERS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        {
          gap = TRUE;
          continue;
        }
      if (gap && n > 0)
        {
          g_string_append_c (slug, '-');
          n++;
        }
      gap = FALSE;
      g_string_append_unichar (slug, g_unichar_tolower (c));
      n++;
    }
  return g_string_free (slug, FALSE);
}
