/* rdv-export-plan.c: see rdv-export-plan.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rdv-cairo-painter.h"
#include "rdv-date-zone.h"
#include "rdv-error.h"
#include "rdv-export-fit.h"
#include "rdv-export-stretches.h"
#include "rdv-export-tiles.h"
#include "rdv-export-tour.h"

/* Where no size is asked for: a sheet that is read without turning the head. */
#define DEFAULT_WIDTH 1600

struct _RdvExportPlan
{
  gatomicrefcount ref_count;
  RdvExportOptions *options;
  RdvExportDrawing *drawing;
  GArray *pages; /* RdvExportPage */
};

static void
clear_page (gpointer data)
{
  RdvExportPage *page = data;

  rdv_scene_unref (page->scene);
  g_clear_pointer (&page->marks, rdv_scene_unref);
  g_free (page->label);
}

RdvExportPlan *
rdv_export_plan_ref (RdvExportPlan *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rdv_export_plan_unref (RdvExportPlan *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->pages);
  rdv_export_drawing_free (self->drawing);
  rdv_export_options_free (self->options);
  g_free (self);
}

void
rdv_export_plan_add_page (RdvExportPlan *self, const RdvExportPage *page)
{
  g_array_append_val (self->pages, *page);
}

/* A page that is all picture. */
static void
add_whole_page (RdvExportPlan *self, const RdvExportStretch *stretch, double width, double height, double zoom)
{
  const RdvExportPage page = {
    .scene = rdv_export_drawing_draw (self->drawing, stretch),
    .width = width,
    .height = height,
    .zoom = zoom,
    .clip_width = width,
    .clip_height = height,
  };

  rdv_export_plan_add_page (self, &page);
}

static gboolean
check_width (RdvExportPlan *self, double width, GError **error)
{
  double least = rdv_export_drawing_get_least_width (self->drawing);

  if (width >= least)
    return TRUE;
  g_set_error (error, RDV_ERROR, RDV_ERROR_TOO_SMALL,
               _ ("A picture %.0f pixels wide has no room beside the lane names. It needs at least %.0f."), width, least);
  return FALSE;
}

static gboolean
check_height (RdvExportPlan *self, const RdvExportStretch *stretch, GError **error)
{
  double least = rdv_export_drawing_get_least_height (self->drawing, stretch);

  if (stretch->height >= least)
    return TRUE;
  g_set_error (error, RDV_ERROR, RDV_ERROR_TOO_SMALL,
               _ ("This timeline has too many lanes for a picture %.0f pixels high. It needs at least %.0f."),
               stretch->height, least);
  return FALSE;
}

/* The zoom wanted, or the largest below it, in steps of a twentieth, that leaves every lane a row. */
static double
choose_condensed_zoom (RdvExportPlan *self, const RdvExportSize *size)
{
  double lowest = size->is_paper ? RDV_EXPORT_MIN_ZOOM : MIN (size->zoom, 1);

  for (double zoom = size->zoom; zoom > lowest + 0.01; zoom -= 0.05)
    {
      RdvExportStretch stretch;

      rdv_export_fit_stretch (self->drawing, size->width, size->height, zoom, &stretch);
      if (stretch.width >= rdv_export_drawing_get_least_width (self->drawing)
          && stretch.height >= rdv_export_drawing_get_least_height (self->drawing, &stretch))
        return zoom;
    }
  return lowest;
}

static gboolean
plan_condensed (RdvExportPlan *self, GError **error)
{
  const RdvExportSize *size = &self->options->size;
  double zoom = choose_condensed_zoom (self, size);
  RdvExportStretch stretch;

  rdv_export_fit_stretch (self->drawing, size->width, size->height, zoom, &stretch);
  stretch.rows = RDV_ROWS_CONDENSE;
  if (!check_width (self, stretch.width, error) || !check_height (self, &stretch, error))
    return FALSE;
  add_whole_page (self, &stretch, size->width, size->height, zoom);
  return TRUE;
}

/* As high as it needs, but not less than was asked for. */
static gboolean
plan_growing (RdvExportPlan *self, GError **error)
{
  const RdvExportSize *size = &self->options->size;
  double width = size->width > 0 ? size->width : DEFAULT_WIDTH;
  RdvExportStretch stretch;

  rdv_export_fit_stretch (self->drawing, width, size->height, size->zoom, &stretch);
  if (!check_width (self, stretch.width, error))
    return FALSE;
  stretch.height = MAX (stretch.height, rdv_export_drawing_get_full_height (self->drawing, &stretch));
  add_whole_page (self, &stretch, width, MAX (ceil (stretch.height * size->zoom), size->height), size->zoom);
  return TRUE;
}

/* As large as all of it fits on the paper; when it would have to be too small to be read, the sheet gets higher. */
static gboolean
plan_on_paper (RdvExportPlan *self, const RdvExportWatch *watch, GError **error)
{
  const RdvExportSize *size = &self->options->size;
  double zoom, full;
  RdvExportStretch stretch;

  if (!rdv_export_fit_zoom (self->drawing, size->width, size->height, watch, &zoom, error))
    return FALSE;
  rdv_export_fit_stretch (self->drawing, size->width, size->height, zoom, &stretch);
  if (!check_width (self, stretch.width, error))
    return FALSE;
  full = rdv_export_drawing_get_full_height (self->drawing, &stretch);
  stretch.height = MAX (stretch.height, full);
  add_whole_page (self, &stretch, size->width, full * zoom > size->height ? ceil (full * zoom) : size->height, zoom);
  return TRUE;
}

static gboolean
make_pages (RdvExportPlan *self, const RdvExportWatch *watch, GError **error)
{
  const RdvExportOptions *options = self->options;

  if (options->tour != NULL)
    return rdv_export_tour_add (self, watch, error);
  switch (rdv_export_options_get_overflow (options))
    {
    case RDV_OVERFLOW_CONDENSE:
      return plan_condensed (self, error);
    case RDV_OVERFLOW_PAGES:
      if (!check_width (self, options->size.width, error))
        return FALSE;
      return options->pages == RDV_PAGES_TILES ? rdv_export_tiles_add (self, watch, error)
                                               : rdv_export_stretches_add (self, watch, error);
    case RDV_OVERFLOW_GROW:
    case RDV_OVERFLOW_AUTO:
    default:
      return options->size.is_paper ? plan_on_paper (self, watch, error) : plan_growing (self, error);
    }
}

RdvExportPlan *
rdv_export_plan_new (RdvDocument *document, const RdvExportOptions *options, const RdvExportWatch *watch, GError **error)
{
  RDV_CATALOGUE_SCOPE (options->words);
  g_autoptr (RdvDateZoneScope) zone = NULL;
  g_autoptr (RdvExportPlan) self = NULL;
  RdvExportWatch nobody;

  g_return_val_if_fail (RDV_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (options->scale > 0, NULL);

  zone = rdv_date_zone_enter (options->zone);
  rdv_export_watch_init (&nobody, NULL, NULL, NULL);
  self = g_new0 (RdvExportPlan, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->options = rdv_export_options_copy (options);
  self->pages = g_array_new (FALSE, FALSE, sizeof (RdvExportPage));
  g_array_set_clear_func (self->pages, clear_page);
  self->drawing = rdv_export_drawing_new (document, self->options);
  if (!make_pages (self, watch != NULL ? watch : &nobody, error))
    return NULL;
  return g_steal_pointer (&self);
}

guint
rdv_export_plan_get_n_pages (RdvExportPlan *self)
{
  return self->pages->len;
}

const RdvExportPage *
rdv_export_plan_get_page (RdvExportPlan *self, guint page)
{
  g_return_val_if_fail (page < self->pages->len, NULL);

  return &g_array_index (self->pages, RdvExportPage, page);
}

const RdvExportOptions *
rdv_export_plan_get_options (RdvExportPlan *self)
{
  return self->options;
}

RdvDocument *
rdv_export_plan_get_document (RdvExportPlan *self)
{
  return rdv_export_drawing_get_document (self->drawing);
}

RdvPangoMeasure *
rdv_export_plan_get_measure (RdvExportPlan *self)
{
  return rdv_export_drawing_get_measure (self->drawing);
}

const char *
rdv_export_plan_get_title (RdvExportPlan *self)
{
  return rdv_export_drawing_get_title (self->drawing);
}

RdvExportDrawing *
rdv_export_plan_get_drawing (RdvExportPlan *self)
{
  return self->drawing;
}

gboolean
rdv_export_page_is_whole (const RdvExportPage *page)
{
  return page->x == 0 && page->y == 0 && page->marks == NULL;
}

/* What the painter asks while it paints. */
typedef struct
{
  const RdvExportWatch *watch;
  GError **error;
} Painting;

static gboolean
go_on (double fraction, gpointer user_data)
{
  Painting *painting = user_data;

  return painting->watch == NULL || rdv_export_watch_tell (painting->watch, fraction, painting->error);
}

/* The sheet is of the picture's ground all over, also where rounding leaves a strip at its edge. */
static void
paint_ground (cairo_t *cr, const RdvExportPage *page, RdvThemeKind theme)
{
  guint32 ground = rdv_theme_get (theme)->ground;

  cairo_set_source_rgba (cr, (ground >> 24) / 255.0, (ground >> 16 & 0xff) / 255.0, (ground >> 8 & 0xff) / 255.0,
                         (ground & 0xff) / 255.0);
  cairo_rectangle (cr, 0, 0, page->width, page->height);
  cairo_fill (cr);
}

gboolean
rdv_export_plan_paint (RdvExportPlan *self, guint number, cairo_t *cr, const RdvExportWatch *watch, GError **error)
{
  const RdvExportPage *page = rdv_export_plan_get_page (self, number);
  RdvPangoMeasure *measure = rdv_export_plan_get_measure (self);
  Painting painting = { watch, error };
  gboolean ok;

  if (!rdv_export_page_is_whole (page) || page->zoom != 1)
    paint_ground (cr, page, self->options->theme);
  cairo_save (cr);
  cairo_rectangle (cr, page->clip_x, page->clip_y, page->clip_width, page->clip_height);
  cairo_clip (cr);
  cairo_translate (cr, page->x, page->y);
  cairo_scale (cr, page->zoom, page->zoom);
  ok = rdv_cairo_painter_paint_watched (cr, page->scene, measure, go_on, &painting);
  cairo_restore (cr);
  if (ok && page->marks != NULL)
    rdv_cairo_painter_paint (cr, page->marks, measure);
  return ok;
}
