/* rdv-text-style.h: the few kinds of text in a timeline picture. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RDV_TEXT_LABEL,        /* an event */
  RDV_TEXT_LABEL_STRONG, /* an important event */
  RDV_TEXT_RULER_MAJOR,
  RDV_TEXT_RULER_MINOR,
  RDV_TEXT_LANE_TITLE,
  RDV_TEXT_LANE_COUNT,
  RDV_TEXT_ERA,
  RDV_TEXT_TAG,     /* on the today line */
  RDV_TEXT_CLUSTER, /* a count */
  RDV_TEXT_TITLE,   /* of an exported picture */
  RDV_TEXT_NOTE,    /* under the title, in the footer */
  RDV_TEXT_STORY,   /* the words of a step of a tour */
  RDV_TEXT_LABEL_SMALL, /* the same as without SMALL where rows are close together */
  RDV_TEXT_LABEL_STRONG_SMALL,
  RDV_TEXT_LANE_TITLE_SMALL,
  RDV_TEXT_LANE_COUNT_SMALL,
  RDV_TEXT_CLUSTER_SMALL, /* in a slim row */
  RDV_N_TEXT_STYLES,
} RdvTextStyle;

/* Size in logical pixels (not points) at text scale 1, after LOOK. */
double rdv_text_style_get_size (RdvTextStyle style);
/* CSS and Pango weight: 400, 600, 700. */
int rdv_text_style_get_weight (RdvTextStyle style);

G_END_DECLS
