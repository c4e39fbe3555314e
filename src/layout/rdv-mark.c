/* rdv-mark.c: see rdv-mark.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-mark.h"

#include <math.h>

/* An instant whose bounds are more than this many marker widths apart is drawn as a stretch. */
#define RANGE_FACTOR 2.0
/* Pixels: bounds closer than this are drawn as one, for a fade that narrow is only a smudge. */
#define SHARP 3.0
/* What matters at least so much is shown as what it is about. */
#define LEAST_IMPORTANCE 4
/* Smaller than this, in rows that are lower, no drawing can be made out. */
#define MIN_DRAWING_SIZE 14.0

static gboolean
is_unknown (const RdvDate *date)
{
  return (date->flags & RDV_DATE_UNKNOWN) != 0;
}

static gboolean
is_vague (const RdvDate *date)
{
  return (date->flags & (RDV_DATE_UNCERTAIN | RDV_DATE_APPROXIMATE)) != 0;
}

/* The bounds of the dates, in pixels. */
static void
measure_bounds (RdvMark *self, const RdvTimeScale *scale, const RdvMetrics *metrics)
{
  /* The end of what is under way may have been moved to the present. */
  gint64 end = self->range.to == self->extent.end.latest ? self->extent.end.earliest : self->range.to;

  self->solid_start = rdv_time_scale_x (scale, self->extent.start.latest);
  self->solid_end = rdv_time_scale_x_after (scale, end);
  if (is_unknown (&self->extent.start))
    {
      self->solid_start = self->solid_end;
      self->start = self->solid_start - metrics->fade_width;
    }
  if (is_unknown (&self->extent.end) && self->range.to == self->extent.end.latest)
    {
      self->solid_end = self->solid_start;
      self->end = self->solid_end + metrics->fade_width;
    }
}

/* What is too narrow to be seen is sharp; what is sharp but vague gets an edge of fixed width, within its bounds. */
static void
measure_edges (RdvMark *self, const RdvMetrics *metrics)
{
  double soft = MIN (metrics->soft_edge, (self->end - self->start) / 3);

  if (self->solid_start - self->start < SHARP)
    self->solid_start = self->start + (is_vague (&self->extent.start) ? soft : 0);
  if (self->end - self->solid_end < SHARP)
    self->solid_end = self->end - (is_vague (&self->extent.end) ? soft : 0);
}

/* Where the end may lie before the beginning nothing is certain: it is likeliest where rise and fall cross. */
static void
measure_crossing (RdvMark *self)
{
  double rise = self->solid_start - self->start;
  double fall = self->end - self->solid_end;

  if (self->solid_start > self->solid_end)
    self->solid_start = self->solid_end = self->start + rise * ((self->end - self->start) / (rise + fall));
}

static void
measure_bar (RdvMark *self, const RdvTimeScale *scale, const RdvMetrics *metrics)
{
  measure_bounds (self, scale, metrics);
  if (self->end - self->start < metrics->min_bar_width)
    {
      self->end = self->start + metrics->min_bar_width;
      self->solid_start = self->start;
      self->solid_end = self->end;
      return;
    }
  measure_edges (self, metrics);
  measure_crossing (self);
}

/* Whether a drawing stands for it: other ways of drawing a marker say something that a picture could not. */
static gboolean
has_drawing (const RdvMark *self, RdvDocument *document, guint event, const RdvMetrics *metrics)
{
  const RdvInvolvement *involvements;
  guint n;

  if (self->form != RDV_FORM_MARKER || metrics->icon_size < MIN_DRAWING_SIZE || is_vague (&self->extent.start) ||
      is_vague (&self->extent.end) || (self->status != RDV_STATUS_DONE && self->status != RDV_STATUS_ONGOING) ||
      rdv_document_get_importance (document, event) < LEAST_IMPORTANCE)
    return FALSE;
  involvements = rdv_document_get_involvements (document, event, &n);
  for (guint i = 0; i < n; i++)
    if (rdv_document_get_subject (document, involvements[i].subject)->icon != NULL)
      return TRUE;
  return FALSE;
}

static void
measure_instant (RdvMark *self, const RdvMetrics *metrics)
{
  if (self->form == RDV_FORM_MARKER)
    {
      double middle = (self->start + self->end) / 2;
      double size = self->has_drawing ? metrics->icon_size : metrics->marker_size;

      self->start = middle - size / 2;
      self->end = middle + size / 2;
    }
  self->solid_start = self->start;
  self->solid_end = self->end;
  if (self->form == RDV_FORM_RANGE)
    measure_edges (self, metrics);
}

static void
measure_plan (RdvMark *self, const RdvTimeScale *scale, gint64 now)
{
  double present = rdv_time_scale_x (scale, now);

  self->planned_from = self->end;
  if (self->status == RDV_STATUS_PLANNED)
    self->planned_from = self->start;
  else if (self->status == RDV_STATUS_ONGOING && self->form == RDV_FORM_BAR && self->end - present >= SHARP)
    self->planned_from = MAX (present, self->start);
}

/* It fades out: there is more of it than is shown. */
static void
measure_stub (RdvMark *self, const RdvMetrics *metrics)
{
  double width =
      self->status == RDV_STATUS_FAILED ? metrics->edge_width - 1 : rdv_mark_get_stub_width (metrics, FALSE);

  self->end = MIN (self->end, self->start + width);
  self->solid_start = MIN (self->solid_start, self->start + (self->end - self->start) / 3);
  self->solid_end = self->solid_start;
}

double
rdv_mark_get_stub_width (const RdvMetrics *metrics, gboolean has_failed)
{
  return has_failed ? metrics->edge_width - 1 + metrics->sign_gap + metrics->sign_size
                    : metrics->bar_height + 1;
}

double
rdv_mark_get_arrow_width (const RdvDate *end, const RdvMetrics *metrics)
{
  return (end->flags & RDV_DATE_OPEN) != 0 ? metrics->sign_size + metrics->sign_gap : 0;
}

/* What stands beside the mark and belongs to it. */
static void
measure_surroundings (RdvMark *self, RdvForm form, const RdvTimeScale *scale, const RdvMetrics *metrics)
{
  self->all_start = self->start;
  self->all_end = self->end;
  if (form == RDV_FORM_MARKER)
    {
      /* A marker keeps the room that it needs when it becomes a range: else that would come over its neighbours. */
      self->all_start = MIN (self->all_start, rdv_time_scale_x (scale, self->range.from));
      self->all_end = MAX (self->all_end, rdv_time_scale_x_after (scale, self->range.to));
    }
  if (self->status == RDV_STATUS_FAILED && self->form != RDV_FORM_MARKER)
    self->all_end += metrics->sign_size + metrics->sign_gap;
  if (self->range.all_from < self->range.from)
    self->all_start = MIN (self->all_start, rdv_time_scale_x (scale, self->range.all_from) - metrics->marker_size / 2);
  if (self->range.all_to > self->range.to)
    self->all_end = MAX (self->all_end, rdv_time_scale_x (scale, self->range.all_to) + metrics->marker_size / 2);
}

void
rdv_mark_init_with_form (RdvMark *self,
                         RdvForm form,
                         RdvDocument *document,
                         guint event,
                         gint64 now,
                         const RdvTimeScale *scale,
                         const RdvMetrics *metrics)
{
  self->form = form == RDV_FORM_POINT ? RDV_FORM_MARKER : form;
  self->status = rdv_document_get_status (document, event);
  rdv_document_get_extent (document, event, &self->extent);
  rdv_drawn_range_get (document, event, now, &self->range);
  if (form == RDV_FORM_POINT || form == RDV_FORM_STUB)
    {
      self->range.all_from = self->range.from;
      self->range.all_to = self->range.to;
    }
  self->start = rdv_time_scale_x (scale, self->range.from);
  self->end = rdv_time_scale_x_after (scale, self->range.to);
  self->has_drawing = has_drawing (self, document, event, metrics);
  if (form == RDV_FORM_BAR || form == RDV_FORM_STUB)
    measure_bar (self, scale, metrics);
  else
    measure_instant (self, metrics);
  if (form == RDV_FORM_STUB)
    measure_stub (self, metrics);
  measure_plan (self, scale, now);
  measure_surroundings (self, form, scale, metrics);
}

void
rdv_mark_init (RdvMark *self,
               RdvDocument *document,
               guint event,
               gint64 now,
               const RdvTimeScale *scale,
               const RdvMetrics *metrics)
{
  RdvForm form = RDV_FORM_RANGE;
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  if (extent.is_span)
    form = RDV_FORM_BAR;
  else if (rdv_time_scale_x_after (scale, extent.start.latest) - rdv_time_scale_x (scale, extent.start.earliest) <=
           RANGE_FACTOR * metrics->marker_size)
    form = RDV_FORM_MARKER;
  rdv_mark_init_with_form (self, form, document, event, now, scale, metrics);
}
