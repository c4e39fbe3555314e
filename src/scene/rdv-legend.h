/* rdv-legend.h: which ways of drawing an event occur, and what they mean. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_LEGEND_INSTANT,
  RDV_LEGEND_SPAN,
  RDV_LEGEND_WITHIN, /* an instant known only to within a stretch */
  RDV_LEGEND_FADE,   /* an end known only to within a stretch */
  RDV_LEGEND_APPROXIMATE,
  RDV_LEGEND_UNCERTAIN,
  RDV_LEGEND_UNKNOWN,
  RDV_LEGEND_OPEN,
  RDV_LEGEND_ONGOING,
  RDV_LEGEND_PLANNED,
  RDV_LEGEND_SLIPPED,
  RDV_LEGEND_FAILED,
  RDV_LEGEND_CANCELLED,
  RDV_LEGEND_CLUSTER,
  RDV_N_LEGEND_ENTRIES,
} RdvLegendEntry;

/* A set of entries: 1 << entry for each. */
typedef guint RdvLegend;

#define RDV_LEGEND_ALL ((1u << RDV_N_LEGEND_ENTRIES) - 1)

/* The entries that an event of the document within [from, to] needs. Clusters are the picture's, not the document's, and so never
 * among them. Bounds a day or less apart count as exact: they are drawn so unless one looks at hours. */
RdvLegend rdv_legend_find (RdvDocument *document, gint64 from, gint64 to);

/* What it means, in words, translated. Static. */
const char *rdv_legend_get_words (RdvLegendEntry entry);

G_END_DECLS
