/* rdv-export-drawing.c: see rdv-export-drawing.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-drawing.h"

#include <math.h>

#include "rdv-calendar.h"
#include "rdv-date-words.h"
#include "rdv-edtf.h"
#include "rdv-filter-words.h"
#include "rdv-words.h"

/* Less time than this many pixels wide says nothing. */
#define MIN_BODY_WIDTH 120
/* Where events stand closer than this on average, not all can have a label, and one need not try. */
#define MIN_AREA_PER_EVENT 120.0

struct _RdvExportDrawing
{
  RdvDocument *document;
  RdvPangoMeasure *measure;
  RdvLayout *layout;
  RdvExportParts parts;
  RdvExportParts notes; /* those of them that stand below the lanes */
  double notes_share;   /* of a picture's height, for them */
  RdvThemeKind theme;
  gint64 from, to;
  gint64 first, last; /* the same without the margins that a whole timeline has; for the words */
  guint n_events;     /* of the whole timeline */
  char *choice;       /* what the events were chosen by; NULL: these are all */
  char *footer;
  char *now_label;
};

static void
choose_range (RdvExportDrawing *self, const RdvExportOptions *options)
{
  gint64 first, last;

  rdv_layout_get_whole_range (self->layout, &first, &last);
  self->from = options->has_range && options->from != RDV_TIME_MIN ? options->from : first;
  self->to = options->has_range && options->to != RDV_TIME_MAX ? options->to : last;
  /* "From 2040 on", when the timeline ends before. */
  if (self->to < self->from)
    self->to = self->from;
  if (!rdv_document_get_bounds (self->document, &self->first, &self->last) || self->from != first)
    self->first = self->from;
  if (self->to != last || self->last < self->first)
    self->last = self->to;
}

/* "Lane: Mir · “krikalev”", or NULL. */
static char *
create_choice (RdvDocument *document, const RdvExportOptions *options)
{
  g_autofree char *filter = options->filter != NULL ? rdv_filter_dup_words (options->filter, document) : NULL;
  /* TRANSLATORS: the quotation marks around what was searched for. */
  g_autofree char *search = options->search != NULL ? g_strdup_printf (C_ ("quoted from a search", "“%s”"), options->search) : NULL;

  if (filter != NULL && search != NULL)
    return g_strdup_printf ("%s · %s", filter, search);
  return filter != NULL ? g_steal_pointer (&filter) : g_steal_pointer (&search);
}

/* "CC0-1.0 · Updated 20 November 2026", or NULL when the document says neither. */
static char *
create_footer (RdvDocument *document)
{
  const RdvTimelineInfo *info = rdv_document_get_info (document);
  g_autofree char *updated = NULL;
  RdvExtent extent;

  if (info->updated != NULL && rdv_edtf_parse (info->updated, &extent, NULL, NULL))
    {
      g_autofree char *date = rdv_date_words_date (&extent.start);

      /* TRANSLATORS: %s is the date when the author of a timeline last worked on it */
      updated = g_strdup_printf (_ ("Updated %s"), date);
    }
  if (info->license != NULL && updated != NULL)
    return g_strdup_printf ("%s · %s", info->license, updated);
  return g_strdup (info->license != NULL ? info->license : updated);
}

/* The day that an as-of picture shows as its present; NULL where that is today. */
static char *
create_now_label (const RdvExportOptions *options)
{
  return options->now != options->created ? rdv_date_words_day (options->now) : NULL;
}

static RdvLayout *
create_layout (RdvExportDrawing *self, const RdvExportOptions *options)
{
  RdvLayout *layout = rdv_layout_new (self->document, RDV_TEXT_MEASURE (self->measure), options->now, options->text_scale,
                                      options->density);

  if (options->zone != NULL)
    rdv_layout_set_zone (layout, options->zone);
  if (options->lane_order != NULL)
    {
      g_autoptr (RdvLaneOrder) order = rdv_lane_order_copy_for (options->lane_order, self->document);

      rdv_layout_set_lane_order (layout, order);
    }
  /* Those of the other events, when only some were asked for. */
  rdv_lane_order_leave_out_empty (rdv_layout_get_lane_order (layout));
  if ((options->parts & RDV_EXPORT_HEADERS) == 0)
    rdv_layout_drop_headers (layout);
  if ((options->parts & RDV_EXPORT_RULER) == 0)
    rdv_layout_drop_ruler (layout);
  return layout;
}

RdvExportDrawing *
rdv_export_drawing_new (RdvDocument *document, const RdvExportOptions *options)
{
  RdvExportDrawing *self = g_new0 (RdvExportDrawing, 1);

  self->document = options->events != NULL ? rdv_document_subset (document, options->events) : g_object_ref (document);
  self->measure = rdv_pango_measure_new (NULL, options->family != NULL ? options->family : "Sans", options->text_scale);
  self->layout = create_layout (self, options);
  self->parts = options->parts;
  self->notes = options->parts & RDV_EXPORT_NOTES;
  self->notes_share = 1;
  self->theme = options->theme;
  self->footer = create_footer (self->document);
  self->now_label = create_now_label (options);
  self->choice = create_choice (document, options);
  self->n_events = MAX (options->n_events, rdv_document_get_n_events (document));
  choose_range (self, options);
  return self;
}

void
rdv_export_drawing_free (RdvExportDrawing *self)
{
  g_object_unref (self->layout);
  g_object_unref (self->measure);
  g_object_unref (self->document);
  g_free (self->choice);
  g_free (self->footer);
  g_free (self->now_label);
  g_free (self);
}

RdvDocument *
rdv_export_drawing_get_document (RdvExportDrawing *self)
{
  return self->document;
}

RdvPangoMeasure *
rdv_export_drawing_get_measure (RdvExportDrawing *self)
{
  return self->measure;
}

RdvLayout *
rdv_export_drawing_get_layout (RdvExportDrawing *self)
{
  return self->layout;
}

const char *
rdv_export_drawing_get_now_label (RdvExportDrawing *self)
{
  return self->now_label;
}

const char *
rdv_export_drawing_get_title (RdvExportDrawing *self)
{
  const char *title = rdv_document_get_info (self->document)->title;

  return title != NULL ? title : _ ("Timeline");
}

void
rdv_export_drawing_get_range (RdvExportDrawing *self, gint64 *from, gint64 *to)
{
  *from = self->from;
  *to = self->to;
}

guint
rdv_export_drawing_count_events (RdvExportDrawing *self, gint64 from, gint64 to)
{
  return rdv_lane_order_count_events (rdv_layout_get_lane_order (self->layout), from, to);
}

char *
rdv_export_drawing_create_page_note (guint page, guint n_pages)
{
  return g_strdup_printf (_ ("page %u of %u"), page, n_pages);
}

char *
rdv_export_drawing_create_range_words (RdvExportDrawing *self, gint64 from, gint64 to)
{
  return rdv_date_words_range (from == self->from ? self->first : from, to == self->to ? self->last : to);
}

static char *
create_count (RdvExportDrawing *self, const RdvExportStretch *stretch)
{
  guint n_shown = rdv_export_drawing_count_events (self, stretch->from, stretch->to);

  if (n_shown == self->n_events)
    return g_strdup_printf (ngettext ("%u event", "%u events", n_shown), n_shown);
  /* TRANSLATORS: how many events of a timeline are within the stretch of time that is shown */
  return g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", self->n_events), n_shown, self->n_events);
}

/* "1972 – 2031 · Lane: Mir · As known on 29 June 1995 · 37 of 412 events · page 2 of 5". Where there is little room, what comes first is left
 * out first. */
static char *
create_note (RdvExportDrawing *self, const RdvExportStretch *stretch)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *range = rdv_export_drawing_create_range_words (self, stretch->from, stretch->to);
  g_autofree char *count = create_count (self, stretch);

  g_string_append (note, range);
  if (self->choice != NULL)
    g_string_append_printf (note, " · %s", self->choice);
  if (self->now_label != NULL)
    {
      g_string_append (note, " · ");
      /* TRANSLATORS: %s is a day: the timeline is shown as it was known then. */
      g_string_append_printf (note, _ ("As known on %s"), self->now_label);
    }
  g_string_append_printf (note, " · %s", count);
  if (stretch->n_pages > 1)
    {
      g_autofree char *page = rdv_export_drawing_create_page_note (stretch->page, stretch->n_pages);

      g_string_append_printf (note, " · %s", page);
    }
  return g_string_free (g_steal_pointer (&note), FALSE);
}

/* A request that points to texts, which live as long as it. */
typedef struct
{
  RdvPictureRequest request;
  char *note;
  RdvSourceList *sources;
} Sheet;

static void
sheet_clear (Sheet *self)
{
  g_free (self->note);
  g_clear_pointer (&self->sources, rdv_source_list_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

/* At an end of what is drawn: for half of a marker that stands there, so that it is drawn whole, and on one sheet alone; and for the number
 * of events beyond it, for which a picture that is alone must not take room from what is within. */
static double
get_margin (RdvExportDrawing *self, gboolean has_more)
{
  const RdvMetrics *metrics = rdv_layout_get_metrics (self->layout);
  double width = ceil (MAX (metrics->marker_size, metrics->icon_size) / 2) + 1;

  if (has_more)
    width += ceil (rdv_timeline_scene_get_edge_width (self->layout));
  return width;
}

/* The range of a whole timeline has margins of its own. */
static void
get_margins (RdvExportDrawing *self, const RdvExportStretch *stretch, double body_width, double *left, double *right)
{
  guint n_events = rdv_export_drawing_count_events (self, RDV_TIME_MIN, RDV_TIME_MAX);
  gint64 first, last;

  *left = *right = stretch->is_part ? get_margin (self, FALSE) : 0;
  rdv_layout_get_whole_range (self->layout, &first, &last);
  if (!stretch->is_part && stretch->from > first)
    *left = get_margin (self, rdv_export_drawing_count_events (self, stretch->from, RDV_TIME_MAX) < n_events);
  if (!stretch->is_part && stretch->to < last)
    *right = get_margin (self, rdv_export_drawing_count_events (self, RDV_TIME_MIN, stretch->to) < n_events);
  /* Where there is next to no room, events go before margins. */
  if (*left + *right > body_width / 3)
    *left = *right = 0;
}

static void
fit_scale (RdvExportDrawing *self, const RdvExportStretch *stretch, RdvTimeScale *scale)
{
  double body_width = MAX (stretch->width - rdv_timeline_scene_get_body_x (self->layout), 1);
  double left, right;

  get_margins (self, stretch, body_width, &left, &right);
  rdv_time_scale_fit (scale, stretch->from, stretch->to, body_width - left - right);
  rdv_time_scale_move (scale, -left);
}

static void
sheet_init (Sheet *self, RdvExportDrawing *drawing, const RdvExportStretch *stretch)
{
  RdvPictureRequest *request = &self->request;
  RdvLayout *layout = drawing->layout;

  *self = (Sheet){ .request = { .layout = layout, .theme = drawing->theme, .now_label = drawing->now_label } };
  request->is_sheet = stretch->is_part;
  request->width = stretch->width;
  request->height = stretch->height;
  rdv_layout_set_limits (layout, stretch->from, stretch->to);
  /* Margins included, as the scene has it: whether all finds room is asked of the same width. */
  rdv_layout_set_body_width (layout, MAX (stretch->width - rdv_timeline_scene_get_body_x (layout), 1));
  fit_scale (drawing, stretch, &request->scale);
  rdv_layout_set_rows (layout, stretch->rows);
  if ((drawing->parts & RDV_EXPORT_TITLE) != 0)
    {
      self->note = create_note (drawing, stretch);
      request->title = rdv_export_drawing_get_title (drawing);
      request->note = self->note;
    }
  if ((drawing->parts & RDV_EXPORT_FOOTER) != 0)
    request->footer = drawing->footer;
  if ((drawing->notes & RDV_EXPORT_LEGEND) != 0)
    request->legend = rdv_legend_find (layout, &request->scale, stretch->from, stretch->to)
                      | (stretch->rows == RDV_ROWS_CONDENSE ? 1u << RDV_LEGEND_CLUSTER : 0);
  if ((drawing->notes & RDV_EXPORT_SOURCES) != 0)
    request->sources = self->sources = rdv_source_list_new (layout, stretch->from, stretch->to, stretch->width);
}

/* Height of all but the body. */
static double
get_frame_height (const RdvPictureRequest *request)
{
  return rdv_timeline_scene_get_body_y (request->layout, request->title, request->note)
         + rdv_timeline_scene_get_height_below (request);
}

double
rdv_export_drawing_get_least_width (RdvExportDrawing *self)
{
  return ceil (rdv_timeline_scene_get_body_x (self->layout)) + MIN_BODY_WIDTH;
}

double
rdv_export_drawing_get_full_height (RdvExportDrawing *self, const RdvExportStretch *stretch)
{
  RdvExportStretch growing = *stretch;
  g_auto (Sheet) sheet;

  growing.rows = RDV_ROWS_GROW;
  sheet_init (&sheet, self, &growing);
  return ceil (get_frame_height (&sheet.request) +
               rdv_layout_get_content_height (self->layout, &sheet.request.scale, G_MAXINT));
}

double
rdv_export_drawing_get_least_height (RdvExportDrawing *self, const RdvExportStretch *stretch)
{
  g_auto (Sheet) sheet;

  sheet_init (&sheet, self, stretch);
  return ceil (get_frame_height (&sheet.request) + rdv_layout_get_min_height (self->layout));
}

gboolean
rdv_export_drawing_has_modest_notes (RdvExportDrawing *self, const RdvExportStretch *stretch, double height)
{
  g_auto (Sheet) sheet = { 0 };

  if (self->notes == 0 || self->notes_share >= 1)
    return TRUE;
  sheet_init (&sheet, self, stretch);
  return rdv_timeline_scene_get_height_below (&sheet.request)
             - rdv_timeline_scene_get_footer_height (self->layout, sheet.request.footer)
         <= height * self->notes_share;
}

gboolean
rdv_export_drawing_fits (RdvExportDrawing *self, const RdvExportStretch *stretch, double height)
{
  double n_events = rdv_export_drawing_count_events (self, stretch->from, stretch->to);

  return n_events * MIN_AREA_PER_EVENT < stretch->width * height
         && rdv_export_drawing_has_modest_notes (self, stretch, height)
         && rdv_export_drawing_get_full_height (self, stretch) <= height;
}

void
rdv_export_drawing_set_notes (RdvExportDrawing *self, RdvExportParts notes, double share)
{
  self->notes = notes;
  self->notes_share = share;
}

RdvExportParts
rdv_export_drawing_get_notes (RdvExportDrawing *self)
{
  return self->notes;
}

RdvExportParts
rdv_export_drawing_get_apart (RdvExportDrawing *self)
{
  return self->parts & RDV_EXPORT_NOTES & ~self->notes;
}

RdvLegend
rdv_export_drawing_find_legend (RdvExportDrawing *self, const RdvExportStretch *stretch)
{
  RdvTimeScale scale;

  fit_scale (self, stretch, &scale);
  return rdv_legend_find (self->layout, &scale, stretch->from, stretch->to);
}

void
rdv_export_drawing_init_notes (RdvExportDrawing *self, RdvPictureRequest *request)
{
  *request = (RdvPictureRequest){ .layout = self->layout, .theme = self->theme };
  if ((self->parts & RDV_EXPORT_TITLE) != 0)
    request->title = rdv_export_drawing_get_title (self);
  if ((self->parts & RDV_EXPORT_FOOTER) != 0)
    request->footer = self->footer;
}

RdvScene *
rdv_export_drawing_draw (RdvExportDrawing *self, const RdvExportStretch *stretch)
{
  g_auto (Sheet) sheet;

  sheet_init (&sheet, self, stretch);
  return rdv_timeline_scene_new (&sheet.request);
}
