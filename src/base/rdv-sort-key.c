/* rdv-sort-key.c: see rdv-sort-key.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-sort-key.h"

#include <string.h>

#define IO       0x0451 /* ё */
#define YE       0x0435 /* е */
#define CYRILLIC(c) ((c) >= 0x0400 && (c) < 0x0530)

/* Of a number: how many digits it has goes before the digits. A place between punctuation and letters. */
#define NUMBER_MARK '0'

static void
append_char (GByteArray *key, gunichar c)
{
  char bytes[6];
  int n = g_unichar_to_utf8 (c, bytes);

  g_byte_array_append (key, (const guint8 *) bytes, (guint) n);
}

/* Returns: the first character that is no digit. */
static const char *
append_number (GByteArray *key, const char *text)
{
  const guint8 mark = NUMBER_MARK;
  gsize n_zeros = strspn (text, "0");
  const char *digits = text + n_zeros;
  gsize n_digits = strspn (digits, "0123456789");
  guint8 length = (guint8) MIN (n_digits, G_MAXUINT8);

  g_byte_array_append (key, &mark, 1);
  g_byte_array_append (key, &length, 1);
  g_byte_array_append (key, (const guint8 *) digits, (guint) n_digits);
  return digits + n_digits;
}

/* A letter without its accents. */
static gunichar
get_base (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c == IO)
    return YE;
  if (CYRILLIC (c))
    return c;
  return g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts)) > 0 ? parts[0] : c;
}

void
rdv_sort_key_append (GByteArray *key, const char *text)
{
  g_return_if_fail (key != NULL);

  while (text != NULL && *text != '\0')
    {
      gunichar c = g_utf8_get_char (text);

      if (g_ascii_isdigit (*text))
        {
          text = append_number (key, text);
          continue;
        }
      text = g_utf8_next_char (text);
      /* й is often written as и with a breve. */
      if (g_utf8_get_char (text) == 0x0306 && (c == 0x0438 || c == 0x0418))
        c = 0x0439;
      if (c < 0x80)
        {
          const guint8 byte = (guint8) g_ascii_tolower ((char) c);

          g_byte_array_append (key, &byte, 1);
        }
      else if (!g_unichar_ismark (c))
        append_char (key, g_unichar_tolower (get_base (g_unichar_tolower (c))));
    }
}
