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
  guint n_labels;
  gboolean has_crowd_row;
  GArray *events;           /* RdvPackedEvent, in order of the document */
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
  RdvMetrics crowd; /* of the slim row */
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

gboolean rdv_lane_packer_try_row (RdvLanePacker *self, const RdvCandidate *candidate, guint row, RdvLabelSide side);
/* What is placed next may lie anywhere again. */
void rdv_lane_packer_end_round (RdvLanePacker *self);

/* rdv-label-choice.c: places as many of @candidates (in order of the document) with their labels as @max_rows rows hold, the important
 * first; what @coarser labels keeps its row, what @finer does not label gets no label. Gives the others, in the order of @candidates. */
GArray *rdv_lane_packer_place_labelled (RdvLanePacker *self,
                                        GArray *candidates,
                                        guint max_rows,
                                        const RdvLanePack *coarser,
                                        const RdvLanePack *finer);

/* rdv-shared-row.c: lets @rest (RdvCandidate, in order of start) into @row, which may hold others already: marks that stand free there
 * stay, marks that would lie on others become clusters, and labels give way to both. */
void rdv_lane_packer_share_row (RdvLanePacker *self, GArray *rest, guint row);
/* rdv-crowd-row.c: puts @rest into a slim row of their own: marks that stand free as they are, the others as clusters. */
void rdv_lane_packer_crowd_row (RdvLanePacker *self, GArray *rest, guint row);

/* Neighbours of a row that are shown as one. Long bars are gathered where they begin: by their whole length, bars that
 * overlap one another like roof tiles would all end in one cluster. */
typedef struct
{
  guint first, n;
  gboolean is_gathered;
  double begin, begun; /* from the first beginning to the end of the last */
  double start, end;   /* what is drawn of it: a mark, or the pill over the beginnings that are gathered */
} RdvGroup;

/* By where the mark begins: that of a date with wide bounds stands far from where they begin. */
int rdv_candidate_compare_by_place (gconstpointer a, gconstpointer b);
/* Groups of @rest, which is in order of start, in a row of these sizes: what would lie over one another is together, nothing else. */
GArray *rdv_lane_packer_list_groups (const RdvLanePacker *self, const RdvMetrics *metrics, GArray *rest);
void rdv_lane_packer_add_cluster (RdvLanePacker *self, const RdvGroup *group, const RdvCandidate *members, guint row);

/* One label, measured. */
float rdv_lane_pack_measure_label (RdvDocument *document, RdvTextMeasure *measure, const RdvMetrics *metrics, guint32 event);

G_END_DECLS
