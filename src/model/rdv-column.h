/* rdv-column.h: what a list says of an event. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_COLUMN_DATE,
  RDV_COLUMN_TITLE,
  RDV_COLUMN_LANE,
  RDV_COLUMN_STATUS,
  RDV_COLUMN_PEOPLE,
  RDV_N_COLUMNS,
} RdvColumn;

/* "date", "title" ...: for actions and settings. Static. */
const char *rdv_column_to_nick (RdvColumn column);
gboolean rdv_column_from_nick (const char *nick, RdvColumn *column);
/* The heading, translated. Static. */
const char *rdv_column_get_label (RdvColumn column);
/* One line of text without line breaks, as people read it: dates in words, several lanes or persons with commas between. @now: as for
 * rdv_date_words_event(). (transfer full) */
char *rdv_column_dup_text (RdvColumn column, RdvDocument *document, guint event, gint64 now);

G_END_DECLS
