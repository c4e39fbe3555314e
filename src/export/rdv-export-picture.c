/* rdv-export-picture.c: see rdv-export-picture.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rdv-calendar.h"
#include "rdv-date-words.h"
#include "rdv-edtf.h"
#include "rdv-error.h"
#include "rdv-timeline-scene.h"

/* Where no size is asked for: a sheet that is read without turning the head. */
#define DEFAULT_WIDTH 1600
/* Less time than this many pixels wide says nothing. */
#define MIN_BODY_WIDTH 120

const char *
rdv_export_picture_get_title (RdvDocument *document)
{
  const char *title = rdv_document_get_info (document)->title;

  return title != NULL ? title : _ ("Timeline");
}

/* The range asked for; its open ends are the timeline's. */
static void
choose_range (RdvLayout *layout, const RdvExportOptions *options, gint64 *from, gint64 *to)
{
  gint64 first, last;

  rdv_layout_get_whole_range (layout, &first, &last);
  *from = options->has_range && options->from != RDV_TIME_MIN ? options->from : first;
  *to = options->has_range && options->to != RDV_TIME_MAX ? options->to : last;
  /* "From 2040 on", when the timeline ends before. */
  if (*to < *from)
    *to = *from;
}

/* "1972 – 2031 · 37 of 412 events". */
static char *
create_note (RdvLaneOrder *order, gint64 from, gint64 to)
{
  guint n_events = rdv_document_get_n_events (rdv_lane_order_get_document (order));
  guint n_shown = rdv_lane_order_count_events (order, from, to);
  g_autofree char *range = rdv_date_words_range (from, to);
  g_autofree char *count = NULL;

  if (n_shown == n_events)
    count = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  else
    /* TRANSLATORS: how many events of a timeline are within the stretch of time that is shown */
    count = g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", n_events), n_shown, n_events);
  return g_strdup_printf ("%s · %s", range, count);
}

/* "CC0-1.0 · as of 20 November 2026", or NULL when the document says neither. */
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

/* The height of a picture that was not told how high to be, or that one checked for being enough. */
static gboolean
choose_height (RdvPictureRequest *request, const RdvExportOptions *options, GError **error)
{
  double above = rdv_timeline_scene_get_body_y (request->layout, request->title, request->note);
  double below = rdv_timeline_scene_get_height_below (request);
  double least = ceil (above + rdv_layout_get_min_height (request->layout) + below);

  if (options->height == 0)
    {
      double content
        = rdv_layout_get_content_height (request->layout, request->scale.seconds_per_pixel, G_MAXINT);

      request->height = ceil (above + content + below);
      return TRUE;
    }
  request->height = options->height;
  if (options->height >= least)
    return TRUE;
  g_set_error (error, RDV_ERROR, RDV_ERROR_TOO_SMALL,
               _ ("This timeline has too many lanes for a picture %d pixels high. It needs at least %.0f."),
               options->height, least);
  return FALSE;
}

static gboolean
choose_width (RdvPictureRequest *request, const RdvExportOptions *options, GError **error)
{
  double least = ceil (rdv_timeline_scene_get_body_x (request->layout)) + MIN_BODY_WIDTH;

  request->width = options->width > 0 ? options->width : DEFAULT_WIDTH;
  if (request->width >= least)
    return TRUE;
  g_set_error (error, RDV_ERROR, RDV_ERROR_TOO_SMALL,
               _ ("A picture %d pixels wide has no room beside the lane names. It needs at least %.0f."),
               options->width, least);
  return FALSE;
}

gboolean
rdv_export_picture_init (RdvExportPicture *picture,
                         RdvDocument *document,
                         const RdvExportOptions *options,
                         GError **error)
{
  const char *family = options->family != NULL ? options->family : "Sans";
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, family, 1);
  g_autoptr (RdvLayout) layout
    = rdv_layout_new (document, RDV_TEXT_MEASURE (measure), options->now, 1, options->density);
  RdvPictureRequest request = { .layout = layout, .theme = options->theme };
  g_autofree char *note = NULL;
  g_autofree char *footer = NULL;
  g_autofree char *now_label = create_now_label (options);
  gint64 from, to;

  choose_range (layout, options, &from, &to);
  rdv_layout_set_limits (layout, from, to);
  if (options->zone != NULL)
    rdv_layout_set_zone (layout, options->zone);
  rdv_layout_set_rows (layout, options->height > 0 ? RDV_ROWS_CONDENSE : RDV_ROWS_GROW);
  if (options->lane_order != NULL)
    rdv_layout_set_lane_order (layout, options->lane_order);
  note = create_note (rdv_layout_get_lane_order (layout), from, to);
  footer = create_footer (document);
  request.title = rdv_export_picture_get_title (document);
  request.note = note;
  request.footer = footer;
  request.now_label = now_label;
  if (!choose_width (&request, options, error))
    return FALSE;
  rdv_time_scale_fit (&request.scale, from, to, request.width - rdv_timeline_scene_get_body_x (layout));
  if (options->legend)
    request.legend = rdv_legend_find (layout, &request.scale, from, to) | 1 << RDV_LEGEND_CLUSTER;
  if (!choose_height (&request, options, error))
    return FALSE;

  picture->scene = rdv_timeline_scene_new (&request);
  picture->document = g_object_ref (document);
  picture->measure = g_steal_pointer (&measure);
  return TRUE;
}

void
rdv_export_picture_clear (RdvExportPicture *picture)
{
  g_clear_pointer (&picture->scene, rdv_scene_unref);
  g_clear_object (&picture->document);
  g_clear_object (&picture->measure);
}
