/* rdv-packed-file.h: files whose events are hidden in them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_packed_file_refuse:
 * @head: the first bytes of a file, which are told apart by the marks that their formats begin with
 * @name: how errors call the file
 *
 * Whether the file is an archive, compressed, or of a spreadsheet program (XLSX and ODS are archives too).
 *
 * Errors: RDV_ERROR_SYNTAX, which says what it is and what to do, when it returns TRUE
 */
gboolean rdv_packed_file_refuse (const char *head, gsize length, const char *name, GError **error);

G_END_DECLS
