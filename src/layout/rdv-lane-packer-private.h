/* rdv-lane-packer-private.h: what the parts of packing a lane share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-lane-pack.h"
#include "rdv-row.h"

G_BEGIN_DECLS

/* More than any document can give. */
#define RDV_PINNED_IMPORTANCE 6

struct _RdvLanePack
{
  guint n_rows;
  guint n_before, n_after;  /* events beyond the limits of the view */
  GArray *events;           /* RdvPackedEvent */
  GArray *clusters;         /* RdvCluster */
  GArray *clustered_events; /* guint32 */
  RdvIntervalIndex *index;  /* over the drawn stretches of @events, labels included */
};

/* One event on its way to a place. Pixels at the pack's scale. */
typedef struct
{
  guint32 event;
  guint8 importance;
  guint8 form;
  double start, end; /* of the mark, with ghosts */
  double bar_width;  /* of the mark alone; 0 for a marker */
  double label_width;
} RdvCandidate;

/* Pixels of a row. */
typedef struct
{
  double start, end;
} RdvStretch;

/* One event in its place. */
typedef struct
{
  RdvCandidate candidate;
  RdvStretch stretch; /* what it takes of its row */
  guint row;
  RdvLabelSide side;
} RdvPlaced;

/* What the making of a pack needs. */
typedef struct
{
  RdvLanePack *pack;
  const RdvMetrics *metrics;
  RdvTextMeasure *measure;
  RdvTimeScale scale;
  double left_limit, right_limit;
  double label_left, label_right; /* labels keep a little off the edges */
  GPtrArray *rows;                /* RdvRow */
  GArray *placed;                 /* RdvPlaced */
} RdvLanePacker;

/* Places the events of the request; what finds no place goes into clusters of the pack. */
void rdv_lane_packer_run (RdvLanePacker *self, const RdvPackRequest *request);

/* The sides on which a label may stand, best first; RDV_LABEL_NONE ends the list. A label that would leave the limits of the
 * view goes to the other side. */
void rdv_lane_packer_list_sides (const RdvLanePacker *self, const RdvCandidate *candidate, RdvLabelSide sides[3]);
/* What the mark and a label on that side take of a row. */
RdvStretch rdv_lane_packer_get_stretch (const RdvLanePacker *self, const RdvCandidate *candidate, RdvLabelSide side);
void rdv_lane_packer_place (RdvLanePacker *self,
                            const RdvCandidate *candidate,
                            guint row,
                            RdvLabelSide side,
                            RdvStretch stretch);

/* rdv-crowd-row.c: lets @rest (RdvCandidate, in order of start) into @row, which may hold others already: marks that stand free there
 * stay, marks that would lie on others become clusters, and labels give way to both. */
void rdv_lane_packer_crowd_row (RdvLanePacker *self, GArray *rest, guint row);

/* In order of the document, that is of start. */
int rdv_candidate_compare_by_start (gconstpointer a, gconstpointer b);

G_END_DECLS
