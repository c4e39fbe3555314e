/* rdv-legend-scene.c: see rdv-legend-scene.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-legend-scene.h"

#include <math.h>

#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-timeline-scene-private.h"

/* A sample's pixel, at text scale 1, holds a day. */
#define DAY 86400
#define SAMPLE_WIDTH 92
/* The part of a sample that is a marker; most samples have a bar as well. */
#define MARKER_WIDTH 22
#define NOW 60
#define MARGIN 16.0
#define GAP 10.0
#define COLUMN_GAP 24.0
#define MAX_PLANS 2
#define CRAFT "craft"

/* An event of a sample; times are pixels of the sample. */
typedef struct
{
  RdvLegendEntry entry;
  RdvStatus status;
  gboolean is_span;
  int start[2], end[2]; /* earliest and latest */
  int flags, end_flags;
  int plans[MAX_PLANS];
} Sample;

/* Markers stand under one another, and so do bars. */
static const Sample samples[] = {
  { RDV_LEGEND_INSTANT, RDV_STATUS_DONE, FALSE, { 10, 10 } },
  { RDV_LEGEND_ICON, RDV_STATUS_DONE, FALSE, { 10, 10 } },
  { RDV_LEGEND_SPAN, RDV_STATUS_DONE, TRUE, { 28, 28 }, { 88, 88 } },
  { RDV_LEGEND_WITHIN, RDV_STATUS_DONE, FALSE, { 28, 88 } },
  { RDV_LEGEND_FADE, RDV_STATUS_DONE, TRUE, { 24, 48 }, { 68, 92 } },
  { RDV_LEGEND_APPROXIMATE, RDV_STATUS_DONE, FALSE, { 10, 10 }, .flags = RDV_DATE_APPROXIMATE },
  { RDV_LEGEND_APPROXIMATE, RDV_STATUS_DONE, TRUE, { 28, 28 }, { 88, 88 }, RDV_DATE_APPROXIMATE, RDV_DATE_APPROXIMATE },
  { RDV_LEGEND_UNCERTAIN, RDV_STATUS_DONE, FALSE, { 10, 10 }, .flags = RDV_DATE_UNCERTAIN },
  { RDV_LEGEND_UNCERTAIN, RDV_STATUS_DONE, TRUE, { 28, 28 }, { 88, 88 }, RDV_DATE_UNCERTAIN, RDV_DATE_UNCERTAIN },
  { RDV_LEGEND_UNKNOWN, RDV_STATUS_DONE, TRUE, { 28, 28 }, .end_flags = RDV_DATE_UNKNOWN },
  { RDV_LEGEND_OPEN, RDV_STATUS_DONE, TRUE, { 28, 28 }, .end_flags = RDV_DATE_OPEN },
  { RDV_LEGEND_ONGOING, RDV_STATUS_ONGOING, TRUE, { 28, 28 }, { 88, 88 } },
  { RDV_LEGEND_PLANNED, RDV_STATUS_PLANNED, FALSE, { 10, 10 } },
  { RDV_LEGEND_PLANNED, RDV_STATUS_PLANNED, TRUE, { 28, 28 }, { 88, 88 } },
  { RDV_LEGEND_SLIPPED, RDV_STATUS_PLANNED, FALSE, { 80, 80 }, .plans = { 10, 38 } },
  { RDV_LEGEND_FAILED, RDV_STATUS_FAILED, FALSE, { 10, 10 } },
  { RDV_LEGEND_FAILED, RDV_STATUS_FAILED, TRUE, { 28, 28 }, { 78, 78 } },
  { RDV_LEGEND_CANCELLED, RDV_STATUS_CANCELLED, FALSE, { 10, 10 } },
  { RDV_LEGEND_CANCELLED, RDV_STATUS_CANCELLED, TRUE, { 28, 28 }, { 88, 88 } },
};

static RdvDate
make_date (const int bounds[2], int flags)
{
  if ((flags & (RDV_DATE_OPEN | RDV_DATE_UNKNOWN)) != 0)
    return (RdvDate){ RDV_TIME_MAX, RDV_TIME_MAX, .flags = (guint8) flags };
  return (RdvDate){ (gint64) bounds[0] * DAY, (gint64) bounds[1] * DAY, .precision = RDV_PRECISION_DAY, .flags = (guint8) flags };
}

static void
add_event (RdvDocumentBuilder *builder, const Sample *sample)
{
  RdvPlanDraft plans[MAX_PLANS] = { 0 };
  const RdvReference craft = { CRAFT, NULL };
  RdvEventDraft draft = { .status = sample->status, .plans = plans };

  draft.extent.start = make_date (sample->start, sample->flags);
  draft.extent.end = sample->is_span ? make_date (sample->end, sample->end_flags) : draft.extent.start;
  draft.extent.is_span = sample->is_span;
  for (; draft.n_plans < MAX_PLANS && sample->plans[draft.n_plans] > 0; draft.n_plans++)
    {
      int bounds[2] = { sample->plans[draft.n_plans], sample->plans[draft.n_plans] };
      RdvPlanDraft *plan = &plans[draft.n_plans];

      plan->status = RDV_STATUS_PLANNED;
      plan->has_extent = TRUE;
      plan->extent.start = plan->extent.end = make_date (bounds, 0);
    }
  if (sample->entry == RDV_LEGEND_ICON)
    {
      draft.importance = 5;
      draft.subjects = &craft;
      draft.n_subjects = 1;
    }
  rdv_document_builder_add_event (builder, &draft);
}

static RdvDocument *
new_sample_document (RdvLegendEntry entry)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);

  rdv_document_builder_add_subject (
      builder, &(RdvSubject){ .id = CRAFT, .kind = RDV_SUBJECT_CRAFT, .name = CRAFT, .icon = "soyuz" });
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (samples[i].entry == entry)
      add_event (builder, &samples[i]);
  return rdv_document_builder_freeze (builder);
}

static double
get_sample_width (const RdvMetrics *metrics)
{
  return round (SAMPLE_WIDTH * metrics->text_scale);
}

/* The width that a strip has to keep for it. */
static double
get_entry_width (RdvLegendEntry entry, const RdvMetrics *metrics)
{
  return entry == RDV_LEGEND_INSTANT || entry == RDV_LEGEND_ICON ? round (MARKER_WIDTH * metrics->text_scale)
                                                                 : get_sample_width (metrics);
}

/* Where the row of a strip's entry begins and how high it is. */
static double
get_line_height (const RdvMetrics *metrics)
{
  return metrics->row_height + 4;
}

/* @outer: what scene, measure, metrics and theme are taken from. */
static void
add_sample (const RdvPicture *outer, RdvLegendEntry entry, double x, double top)
{
  g_autoptr (RdvDocument) document = new_sample_document (entry);
  RdvPicture picture = *outer;
  guint32 color = rdv_theme_get_lane_color (picture.theme, 1, 0);

  picture.document = document;
  picture.now = (gint64) NOW * DAY;
  picture.body_x = x;
  picture.body_width = get_sample_width (picture.metrics);
  picture.scale = (RdvTimeScale){ .seconds_per_pixel = DAY / picture.metrics->text_scale };
  rdv_time_scale_move (&picture.scale, -x);
  if (entry == RDV_LEGEND_ONGOING)
    rdv_scene_add_rect (picture.scene, floor (rdv_time_scale_x (&picture.scale, picture.now)), top, 1, picture.metrics->row_height,
                        picture.theme->today);
  rdv_scene_add_clip (picture.scene, x, top, picture.body_width, picture.metrics->row_height);
  for (guint event = 0; event < rdv_document_get_n_events (document); event++)
    {
      RdvMark mark;

      rdv_mark_init (&mark, document, event, picture.now, &picture.scale, picture.metrics);
      rdv_picture_add_mark (&picture, &mark, event, top, color);
    }
  rdv_scene_end_clip (picture.scene);
  if (entry == RDV_LEGEND_CLUSTER)
    rdv_picture_add_pill (&picture, x + round (28 * picture.metrics->text_scale), top, 12, color);
}

RdvScene *
rdv_legend_scene_new_sample (RdvLegendEntry entry, RdvTextMeasure *measure, double text_scale, RdvThemeKind theme)
{
  RdvMetrics metrics;
  RdvPicture picture = { .measure = measure, .metrics = &metrics, .theme = rdv_theme_get (theme) };

  rdv_metrics_init (&metrics, text_scale, RDV_DENSITY_ORDINARY);
  picture.scene = rdv_scene_new (get_sample_width (&metrics), metrics.row_height);
  add_sample (&picture, entry, 0, 0);
  return picture.scene;
}

/* Entries stand in columns, each as wide as its widest words, as many as find room. */
typedef struct
{
  RdvLegendEntry entries[RDV_N_LEGEND_ENTRIES];
  double words[RDV_N_LEGEND_ENTRIES]; /* how wide they are */
  guint n_entries;
  guint n_lines;
} Table;

/* Where its words begin, and how wide it is with the gap behind it. */
static void
measure_column (const Table *self, guint column, const RdvMetrics *metrics, double *words, double *width)
{
  double widest = 0;

  *words = 0;
  for (guint i = column * self->n_lines; i < MIN ((column + 1) * self->n_lines, self->n_entries); i++)
    {
      *words = MAX (*words, get_entry_width (self->entries[i], metrics) + GAP);
      widest = MAX (widest, self->words[i]);
    }
  *width = *words + widest + COLUMN_GAP;
}

static double
get_table_width (const Table *self, const RdvMetrics *metrics)
{
  double sum = 0;

  for (guint column = 0; column * self->n_lines < self->n_entries; column++)
    {
      double words, width;

      measure_column (self, column, metrics, &words, &width);
      sum += width;
    }
  return sum - COLUMN_GAP;
}

static void
table_init (Table *self, RdvLegend legend, RdvTextMeasure *measure, const RdvMetrics *metrics, double width)
{
  *self = (Table){ 0 };
  for (RdvLegendEntry entry = 0; entry < RDV_N_LEGEND_ENTRIES; entry++)
    if ((legend & 1u << entry) != 0)
      {
        self->entries[self->n_entries] = entry;
        self->words[self->n_entries++] = rdv_text_measure_get_width (measure, RDV_TEXT_NOTE, rdv_legend_get_words (entry));
      }
  for (self->n_lines = 1; self->n_lines < self->n_entries; self->n_lines++)
    if (get_table_width (self, metrics) <= width - 2 * MARGIN)
      break;
}

double
rdv_legend_scene_get_height (RdvLegend legend, RdvTextMeasure *measure, const RdvMetrics *metrics, double width)
{
  Table table;

  table_init (&table, legend, measure, metrics, width);
  return table.n_entries > 0 ? table.n_lines * get_line_height (metrics) + MARGIN : 0;
}

void
rdv_picture_add_legend (RdvPicture *self, double y, RdvLegend legend)
{
  double x = MARGIN, words = 0, width = 0;
  Table table;

  if (legend == 0)
    return;
  table_init (&table, legend, self->measure, self->metrics, self->request->width);
  rdv_scene_add_group (self->scene, RDV_NONE, "legend");
  for (guint i = 0; i < table.n_entries; i++)
    {
      double top = y + round (MARGIN / 2) + i % table.n_lines * get_line_height (self->metrics);

      if (i % table.n_lines == 0)
        {
          x += width;
          measure_column (&table, i / table.n_lines, self->metrics, &words, &width);
        }
      add_sample (self, table.entries[i], x, top);
      rdv_picture_add_cut_text (self, RDV_TEXT_NOTE, x + words, top + self->metrics->row_height / 2,
                                MIN (table.words[i], self->request->width - MARGIN - x - words),
                                rdv_legend_get_words (table.entries[i]), self->theme->text);
    }
  rdv_scene_end_group (self->scene);
}
