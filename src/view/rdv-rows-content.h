/* rdv-rows-content.h: rows of the list on the clipboard. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * RdvRowsContent:
 *
 * Events as text/plain: a line for each with what the list says of it, tabulators between; and as text/csv: with a heading, as
 * --list --csv writes them. Made when somebody pastes, in a thread: a million rows may have been copied.
 */
#define RDV_TYPE_ROWS_CONTENT (rdv_rows_content_get_type ())
G_DECLARE_FINAL_TYPE (RdvRowsContent, rdv_rows_content, RDV, ROWS_CONTENT, GdkContentProvider)

/* @events: @n positions, copied. @now: for "nothing newer known". */
GdkContentProvider *rdv_rows_content_new (RdvDocument *document, const guint32 *events, guint n, gint64 now);

G_END_DECLS
