/* rdv-crowd-private.h: the parts of making a row for what found no room. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-lane-packer-private.h"

G_BEGIN_DECLS

/* Pixels: what is free behind a label may be less by so much. What stood there at a coarser step stands a
 * fraction of a pixel elsewhere at this one. */
#define RDV_CROWD_SLACK 1.0

/**
 * RdvGroup:
 * @first, @n: members
 * @is_gathered: drawn as a pill with a count
 * @is_cut: one bar that is drawn as far as there is room: a count of one would say less
 * @can_be_cut: it may be so
 * @low, @high: between which labels it has to stay
 * @begin, @begun: from the first beginning to the end of the last. Long bars are gathered where they begin: by their whole
 *   length, bars that overlap one another like roof tiles would all end in one cluster
 * @start, @end: what is drawn of it
 *
 * Neighbours of a row that are shown as one, or one alone. Pixels.
 */
typedef struct
{
  guint first, n;
  gboolean is_gathered, is_cut, can_be_cut;
  double low, high;
  double begin, begun;
  double start, end;
} RdvGroup;

/* Groups of @rest, which is in order of place: what would lie over one another or over the next of @guests (RdvPlaced, in order of
 * place) is together, nothing else. Very wide ones are parted. */
GArray *rdv_crowd_list_groups (const RdvLanePacker *packer, GArray *rest, GArray *guests);

G_END_DECLS
