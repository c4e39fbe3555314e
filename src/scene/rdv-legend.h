/* rdv-legend.h: which ways of drawing an event occur, and what they mean. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-layout.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_LEGEND_INSTANT,
  RDV_LEGEND_ICON,   /* an instant shown as what it is about */
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

/* The entries that the events of the layout's document within [from, to] need at this scale: bounds too narrow to be seen need none.
 * Clusters depend on the rows there are, and so are never among them. */
RdvLegend rdv_legend_find (RdvLayout *layout, const RdvTimeScale *scale, gint64 from, gint64 to);

/* What it means, in words, translated. Static. */
const char *rdv_legend_get_words (RdvLegendEntry entry);

G_END_DECLS
