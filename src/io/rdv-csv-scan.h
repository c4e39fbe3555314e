/* rdv-csv-scan.h: comma-separated values, as they arrive. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-table.h"

G_BEGIN_DECLS

/**
 * RdvCsvScan:
 *
 * A scanner over bytes that arrive in chunks (RFC 4180, any separator, lines that end in CR LF, LF or CR
 * alone, a byte order mark is skipped). A quote inside a field that does not begin with one is text; what
 * follows a closing quote belongs to the field. Lines without anything are skipped. Bytes that are not UTF-8
 * are taken as @charset.
 */
typedef struct _RdvCsvScan RdvCsvScan;

/* @charset: (nullable): what bytes that are not UTF-8 are, static; NULL: they become U+FFFD. */
RdvCsvScan *rdv_csv_scan_new (RdvTable *table, char separator, const char *charset);
void rdv_csv_scan_free (RdvCsvScan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvCsvScan, rdv_csv_scan_free)

void rdv_csv_scan_push (RdvCsvScan *self, const char *bytes, gsize length);
/* The file has ended. FALSE when it ended inside quotes that were opened at @line and @character; what came
 * was kept. */
gboolean rdv_csv_scan_finish (RdvCsvScan *self, guint *line, guint *character);

/* What the first line says, where it is "sep=;" as Excel writes it (such a line is no row), or else which of
 * comma, semicolon, tab and bar parts the first lines alike; 0 when none does. */
char rdv_csv_scan_find_separator (const char *head, gsize length);
/* Where a table begins below a few lines that have no separator, such as a caption: behind the end of a line;
 * 0 when it begins at once or never. @line: (out): the number of its first line. */
gsize rdv_csv_scan_find_begin (const char *head, gsize length, guint *line);
/* What bytes that are not UTF-8 probably are: NULL when all of @head is UTF-8. Static. */
const char *rdv_csv_scan_find_charset (const char *head, gsize length);

G_END_DECLS
