/* rdv-packed-file.c: see rdv-packed-file.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-packed-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-error.h"

#define ZIP_MARK "PK\x03\x04"
/* Where the name of an entry begins, from its mark on (PKWARE's APPNOTE, 4.3.7). */
#define ZIP_NAME 30
/* OpenDocument has its type in its first entry, as it is (OpenDocument 1.2, part 3, 3.3). */
#define ODS_TYPE "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"

static gboolean
has_at (const char *head, gsize length, gsize at, const char *mark)
{
  gsize n = strlen (mark);

  return at + n <= length && memcmp (head + at, mark, n) == 0;
}

/* Excel puts all of its own into a folder of that name. */
static gboolean
is_spreadsheet (const char *head, gsize length)
{
  if (has_at (head, length, ZIP_NAME, ODS_TYPE))
    return TRUE;
  for (gsize at = 0; at < length; at++)
    if (has_at (head, length, at, ZIP_MARK) && has_at (head, length, at + ZIP_NAME, "xl/"))
      return TRUE;
  return FALSE;
}

static gboolean
is_compressed (const char *head, gsize length)
{
  static const char *const marks[] = { "\x1f\x8b",
                                       "BZh",
                                       "\xfd"
                                       "7zXZ",
                                       "\x28\xb5\x2f\xfd",
                                       "7z\xbc\xaf",
                                       ZIP_MARK };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (has_at (head, length, 0, marks[i]))
      return TRUE;
  return FALSE;
}

gboolean
rdv_packed_file_refuse (const char *head, gsize length, const char *name, GError **error)
{
  if (!is_compressed (head, length))
    return FALSE;
  g_set_error (
      error, RDV_ERROR, RDV_ERROR_SYNTAX,
      is_spreadsheet (head, length)
          ? _ ("“%s” is a file of a spreadsheet program. Save the sheet as CSV there, and open that file.")
          : _ ("“%s” is a compressed file. Unpack it, and open the file that is in it."),
      name);
  return TRUE;
}
