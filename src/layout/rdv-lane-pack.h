/* rdv-lane-pack.h: who stands in which row of a lane at one zoom step. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"
#include "rdv-mark.h"
#include "rdv-row-caps.h"
#include "rdv-text-measure.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_LABEL_NONE,
  RDV_LABEL_INSIDE, /* in the bar, sticking to its visible part */
  RDV_LABEL_RIGHT,
  RDV_LABEL_LEFT, /* the exception: where the right side has no room and the left one has */
} RdvLabelSide;

/* One event's place. */
typedef struct
{
  guint32 event;
  float label_width; /* pixels; 0 without a label */
  guint16 row;
  guint8 label_side; /* RdvLabelSide */
  guint8 form;       /* RdvForm */
  guint8 importance; /* 1..5; the pinned event has more */
  gint64
      mark_time; /* where the mark ends that has its label on the right, or begins that has it on the left */
} RdvPackedEvent;

/**
 * RdvRowUse:
 * @n_rows: rows of labels, down to the last that has something
 * @has_crowd: whether something is in the row for what has no label
 *
 * What of a pack's rows is used between two times.
 */
typedef struct
{
  guint n_rows;
  gboolean has_crowd;
} RdvRowUse;

/* Events that found no room, counted in one place: several that begin together, or one whose bar would lie
 * under others. */
typedef struct
{
  gint64 from, to; /* from its first event to the beginning of its last */
  guint32 first;   /* into the array of clustered events */
  guint32 n_events;
  guint16 row;
} RdvCluster;

/**
 * RdvLanePack:
 *
 * Rows are a property of (lane, zoom step, rows to be had), never of what is in view, so panning cannot re-shuffle them.
 * Steps are a ladder of 1.25; a pack made for a step serves every scale from the next finer step up to its own: it is made for
 * the coarsest of them, and zooming in from there only moves things apart, so what fits in the pack fits in all of them.
 *
 * Where the rows hold all events with their labels, events are placed in order of importance, then of start, each in the first
 * row with room. Where they do not, labels are chosen in order of importance, among equals so that the most find room; bars
 * without a label go where they are free; and all other marks go into a row below, those that would lie on one another as counted
 * clusters: a slim row, or one of ordinary height where marks that stand by themselves have their labels. Every event of the lane that touches the limits is in the pack: placed or in a cluster.
 *
 * Packs of one ladder are chosen together, so that no label goes and comes again while one zooms: a pack keeps the labels of a
 * coarser one, and gives new ones only to what a finer one labels too.
 *
 * Never changed once made.
 */
typedef struct _RdvLanePack RdvLanePack;

/* The smallest step whose scale is at least @seconds_per_pixel, and the scale of a step, in a ladder where that of step 0 is @base. */
int rdv_lane_pack_step_for (double seconds_per_pixel, double base);
double rdv_lane_pack_step_scale (int step, double base);

/**
 * RdvPackRequest:
 * @events, @n_events: (nullable): the events, in order; those of @lane otherwise
 * @seconds_per_pixel: the scale of the step
 * @max_rows: rows to be had, at least 1; 0 for as many as are needed for every event to have its label
 * @has_crowd_row: where they do not hold all labels there may be a slim row too for what has none; otherwise the last row is for the crowd
 * @now: where events under way end
 * @left, @right: the limits of the view, in seconds: events outside are left out, labels stay inside if they can
 * @pinned: position of an event that is placed before all others, whatever its importance, or RDV_NONE: what a person asked to
 *   see must not be lost in a crowd
 * @coarser: (nullable): a pack of a coarser step with no more rows: what it labels keeps its label
 * @rises: what @coarser labels moves up where rows above it have become free; otherwise it stays in its row
 * @finer: (nullable): a pack of a finer step, made with the same @coarser: what it does not label gets no
 * label
 * @caps: (nullable): rows of labels that may be used from place to place, where they are fewer than @max_rows
 * has. What the coarser pack labels is not bound by them
 * @label_widths: (nullable): for each event of the document; measured otherwise
 * @is_unwanted: (nullable): set from another thread as soon as nobody wants the pack any more: then it ends soon, and what it says means nothing
 */
typedef struct
{
  RdvDocument *document;
  guint lane;
  const guint32 *events;
  guint n_events;
  double seconds_per_pixel;
  guint max_rows;
  gboolean has_crowd_row;
  gint64 now;
  gint64 left, right;
  guint32 pinned;
  const RdvLanePack *coarser, *finer;
  gboolean rises;
  const RdvRowCaps *caps;
  const float *label_widths;
  RdvTextMeasure *measure;
  const RdvMetrics *metrics;
  const gint *is_unwanted;
} RdvPackRequest;

RdvLanePack *rdv_lane_pack_new (const RdvPackRequest *request);
void rdv_lane_pack_free (RdvLanePack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvLanePack, rdv_lane_pack_free)

/* The slim row is one of them, the last. */
guint rdv_lane_pack_get_n_rows (const RdvLanePack *self);
gboolean rdv_lane_pack_has_crowd_row (const RdvLanePack *self);
gboolean rdv_lane_pack_is_crowd_row (const RdvLanePack *self, guint row);
/* The row for what has no label, slim or not; G_MAXUINT when there is none. */
guint rdv_lane_pack_get_crowd_row (const RdvLanePack *self);
/* Every event has its label. */
gboolean rdv_lane_pack_is_complete (const RdvLanePack *self);
/* From the top of the first row to that of @row. */
double rdv_lane_pack_get_row_y (const RdvMetrics *metrics, guint row);
guint rdv_lane_pack_get_n_events (const RdvLanePack *self);
/* In order of the document. */
const RdvPackedEvent *rdv_lane_pack_get_event (const RdvLanePack *self, guint index);
guint rdv_lane_pack_get_n_clusters (const RdvLanePack *self);
const RdvCluster *rdv_lane_pack_get_cluster (const RdvLanePack *self, guint index);
/* Clusters lie in order of time and do not overlap: the first that ends at @time or later, or their number. */
guint rdv_lane_pack_find_cluster (const RdvLanePack *self, gint64 time);
/* The events of a cluster, in order of start. */
const guint32 *rdv_lane_pack_get_cluster_events (const RdvLanePack *self, guint index);
/* How many events are in the clusters before the one at @index, which may be their number: then in all. */
guint rdv_lane_pack_count_clustered (const RdvLanePack *self, guint index);
/* Calls @func with the index of every placed event whose mark or label touches [from, to] at this pack's
 * scales. */
void rdv_lane_pack_foreach (
    const RdvLanePack *self, gint64 from, gint64 to, RdvIntervalFunc func, gpointer user_data);
/* What of the rows is used by marks and clusters between @from and @to, and in all. */
RdvRowUse rdv_lane_pack_get_use (const RdvLanePack *self, gint64 from, gint64 to);
RdvRowUse rdv_lane_pack_get_whole_use (const RdvLanePack *self);
/* The height of so much use: at least one row. */
double rdv_lane_pack_get_use_height (const RdvLanePack *self, RdvRowUse use, const RdvMetrics *metrics);
/* How many events begin after @to or end before @from, mark and label, at this pack's scales: placed events,
 * and those beyond the limits of the view; not those in clusters. O(log n). */
void rdv_lane_pack_count_outside (
    const RdvLanePack *self, gint64 from, gint64 to, guint *n_before, guint *n_after);

/* How the label of an event of that importance is written. */
RdvTextStyle rdv_lane_pack_get_label_style (const RdvMetrics *metrics, guint importance);
/* The widths of the labels of all events, in pixels. (transfer full); NULL when @is_unwanted (nullable) was set meanwhile, from another thread */
float *rdv_lane_pack_measure_labels (RdvDocument *document,
                                     RdvTextMeasure *measure,
                                     const RdvMetrics *metrics,
                                     const gint *is_unwanted);
/* Width of the pill of a cluster of @n events, in pixels: the same for all counts of so many digits. */
double rdv_lane_pack_get_pill_width (RdvTextMeasure *measure, const RdvMetrics *metrics, guint n);

G_END_DECLS
