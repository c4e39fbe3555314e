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
  RdvRowUse whole_use;
  gboolean has_crowd_row;   /* a slim one */
  guint crowd_row;          /* slim or not; G_MAXUINT for none */
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
  double own_start, own_end; /* without them, and without the bounds of a marker's date */
  double bar_width;  /* of the mark alone; 0 for a marker */
  double arrows_width; /* of that, what the arrows of open ends take */
  double label_width;
  gboolean is_before, is_after; /* all of its time lies beyond the limits, whatever pixels its mark takes */
  gboolean has_ghosts, has_failed;
  gboolean is_allowed; /* to have a label */
  gboolean can_be_cut; /* to its beginning: nothing stands beside it */
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
  gboolean is_kept; /* as at a coarser step */
} RdvPlaced;

/* What the making of a pack needs. */
typedef struct
{
  RdvLanePack *pack;
  const RdvMetrics *metrics;
  RdvMetrics crowd; /* of the row of the crowd, */
  gboolean has_crowd_labels; /* which may have labels too */
  RdvTextMeasure *measure;
  const RdvRowCaps *caps; /* NULL where rows are the same everywhere */
  RdvTimeScale scale;
  double left_limit, right_limit;
  double label_left, label_right; /* labels keep a little off the edges */
  GPtrArray *rows;                /* RdvRow */
  GArray *placed;                 /* RdvPlaced */
  const gint *is_unwanted;        /* atomic; NULL where nobody asks */
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

/* Of @n_rows, how many that stretch may use. */
guint rdv_lane_packer_get_cap (const RdvLanePacker *self, RdvStretch stretch, guint n_rows);
gboolean
rdv_lane_packer_try_row (RdvLanePacker *self, const RdvCandidate *candidate, guint row, RdvLabelSide side);
/* Whether nobody wants the pack any more: each part then stops where it is. */
gboolean rdv_lane_packer_is_unwanted (const RdvLanePacker *self);
/* What is placed next may lie anywhere again. */
void rdv_lane_packer_end_round (RdvLanePacker *self);

/* rdv-label-choice.c: places as many of @candidates (in order of the document) with their labels as @n_rows rows hold, the important
 * first; what the coarser pack labels keeps its row, what the finer one does not label gets no label. What the coarser pack labels in its
 * row for the crowd goes to @guests (RdvPlaced). Gives the others, in the order of @candidates. */
GArray *rdv_lane_packer_place_labelled (RdvLanePacker *self,
                                        GArray *candidates,
                                        guint n_rows,
                                        const RdvPackRequest *request,
                                        GArray *guests);

/* rdv-crowd-row.c: puts @rest (RdvCandidate) into @row: marks that stand free as they are, the others as clusters, beside @guests, which are
 * labelled already and only leave where there is no other way. */
void rdv_lane_packer_crowd_row (RdvLanePacker *self, GArray *rest, GArray *guests, guint row);

/* One label, measured. */
float rdv_lane_pack_measure_label (RdvDocument *document, RdvTextMeasure *measure, const RdvMetrics *metrics, guint32 event);

G_END_DECLS
