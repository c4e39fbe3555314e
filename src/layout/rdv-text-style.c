/* rdv-text-style.c: see rdv-text-style.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-text-style.h"

static const struct
{
  double size;
  int weight;
} styles[RDV_N_TEXT_STYLES] = {
  [RDV_TEXT_LABEL] = { 12, 400 },         [RDV_TEXT_LABEL_STRONG] = { 12, 700 },   [RDV_TEXT_RULER_MAJOR] = { 13, 700 },
  [RDV_TEXT_RULER_MINOR] = { 11, 400 },   [RDV_TEXT_LANE_TITLE] = { 13, 600 },     [RDV_TEXT_LANE_COUNT] = { 11, 400 },
  [RDV_TEXT_ERA] = { 11, 600 },           [RDV_TEXT_TAG] = { 11, 700 },            [RDV_TEXT_CLUSTER] = { 11.5, 700 },
  [RDV_TEXT_TITLE] = { 22, 700 },         [RDV_TEXT_NOTE] = { 12.5, 400 },
  [RDV_TEXT_STORY] = { 17, 400 },
  [RDV_TEXT_LABEL_SMALL] = { 9, 400 },    [RDV_TEXT_LABEL_STRONG_SMALL] = { 9, 700 },
  [RDV_TEXT_LANE_TITLE_SMALL] = { 11, 600 }, [RDV_TEXT_LANE_COUNT_SMALL] = { 9, 400 },
  [RDV_TEXT_CLUSTER_SMALL] = { 9, 600 },
};

double
rdv_text_style_get_size (RdvTextStyle style)
{
  g_return_val_if_fail (style < RDV_N_TEXT_STYLES, 12.5);

  return styles[style].size;
}

int
rdv_text_style_get_weight (RdvTextStyle style)
{
  g_return_val_if_fail (style < RDV_N_TEXT_STYLES, 400);

  return styles[style].weight;
}
