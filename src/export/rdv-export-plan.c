/* rdv-export-plan.c: see rdv-export-plan.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-plan.h"

#include "rdv-cairo-painter.h"
#include "rdv-date-words.h"
#include "rdv-date-zone.h"
#include "rdv-export-fit.h"
#include "rdv-export-notes.h"
#include "rdv-export-single.h"
#include "rdv-export-stretches.h"
#include "rdv-export-tiles.h"
#include "rdv-export-tour.h"

/* So much of a sheet's height is left to legend and sources, and so much smaller may things be drawn for them. What needs more goes onto sheets
 * of its own. */
#define NOTES_SHARE 0.25

struct _RdvExportPlan
{
  gatomicrefcount ref_count;
  RdvExportOptions *options;
  RdvExportDrawing *drawing;
  GArray *pages; /* RdvExportPage */
  char *title;
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
  g_free (self->title);
  rdv_export_drawing_free (self->drawing);
  rdv_export_options_free (self->options);
  g_free (self);
}

void
rdv_export_plan_add_page (RdvExportPlan *self, const RdvExportPage *page)
{
  g_array_append_val (self->pages, *page);
}

static gboolean
draft_pictures (RdvExportPlan *self, RdvExportDraft *draft, const RdvExportWatch *watch, GError **error)
{
  const RdvExportOptions *options = self->options;

  if (rdv_export_options_get_overflow (options) != RDV_OVERFLOW_PAGES)
    return rdv_export_single_draft (self->drawing, options, draft, watch, error);
  return options->pages == RDV_PAGES_TILES ? rdv_export_tiles_draft (self->drawing, options, draft, watch, error)
                                           : rdv_export_stretches_draft (self->drawing, options, draft, watch, error);
}

/* Whether legend and sources may go onto sheets of their own. Whoever wants a picture to grow wants a single one. */
static gboolean
may_add_sheets (const RdvExportOptions *options)
{
  if (rdv_export_options_get_overflow (options) != RDV_OVERFLOW_GROW)
    return TRUE;
  return options->size.is_paper && (options->format == RDV_EXPORT_PDF || options->overflow == RDV_OVERFLOW_AUTO);
}

/* Whether legend and sources leave most of each picture to the timeline, and the sources are listed once. */
static gboolean
has_modest_notes (RdvExportPlan *self, const RdvExportDraft *draft)
{
  for (guint i = 0; i < draft->stretches->len; i++)
    {
      const RdvExportStretch *stretch = rdv_export_draft_get (draft, i);

      if (!rdv_export_drawing_has_modest_notes (self->drawing, stretch, stretch->height))
        return FALSE;
    }
  return (rdv_export_drawing_get_notes (self->drawing) & RDV_EXPORT_SOURCES) == 0 || draft->stretches->len == 1;
}

/* Whether notes are too high for a picture of that size at any zoom, so that none needs to be tried. A poster of tiles has a size of its own,
 * and of the legend of a stretch nothing is known from that of the whole. */
static gboolean
are_hopeless (RdvExportPlan *self)
{
  const RdvExportOptions *options = self->options;
  RdvExportStretch stretch;

  if (rdv_export_options_get_overflow (options) == RDV_OVERFLOW_PAGES
      && (options->pages == RDV_PAGES_TILES || rdv_export_drawing_get_notes (self->drawing) == RDV_EXPORT_LEGEND))
    return FALSE;
  rdv_export_fit_stretch (self->drawing, options->size.width, options->size.height,
                          rdv_export_fit_get_lowest_zoom (&options->size), &stretch);
  return !rdv_export_drawing_has_modest_notes (self->drawing, &stretch, stretch.height);
}

/* A draft with those notes below the lanes; FALSE when they would squeeze the timeline, or when cancelled. @bare: the draft without. */
static gboolean
try_notes (RdvExportPlan *self,
           RdvExportParts notes,
           const RdvExportDraft *bare,
           RdvExportDraft *draft,
           const RdvExportWatch *watch,
           GError **error)
{
  rdv_export_drawing_set_notes (self->drawing, notes, NOTES_SHARE);
  return !are_hopeless (self) && draft_pictures (self, draft, watch, error) && has_modest_notes (self, draft)
         && draft->zoom >= bare->zoom * (1 - NOTES_SHARE);
}

/* Decides what stands below the lanes, and what on sheets of its own: first the sources make way, then the legend. */
static gboolean
choose_notes (RdvExportPlan *self, RdvExportDraft *draft, const RdvExportWatch *watch, GError **error)
{
  const RdvExportParts wanted = self->options->parts & RDV_EXPORT_NOTES;
  const RdvExportParts ways[] = { wanted, wanted & ~RDV_EXPORT_SOURCES };
  RdvExportWatch first = rdv_export_watch_part (watch, 0, 1.0 / 3);

  if (wanted == 0 || !may_add_sheets (self->options))
    return draft_pictures (self, draft, watch, error);
  rdv_export_drawing_set_notes (self->drawing, 0, 1);
  if (!draft_pictures (self, draft, &first, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ways) && ways[i] != 0; i++)
    {
      g_auto (RdvExportDraft) other = { 0 };
      RdvExportWatch part = rdv_export_watch_part (watch, (i + 1) / 3.0, (i + 2) / 3.0);

      rdv_export_draft_init (&other);
      if (try_notes (self, ways[i], draft, &other, &part, NULL))
        {
          rdv_export_draft_swap (draft, &other);
          return TRUE;
        }
    }
  rdv_export_drawing_set_notes (self->drawing, 0, 1);
  return rdv_export_watch_tell (watch, 1, error);
}

/* A sheet that is all picture, one of @n_sheets. */
static void
add_whole_page (RdvExportPlan *self, const RdvExportDraft *draft, guint index, guint n_sheets)
{
  RdvExportStretch *stretch = rdv_export_draft_get (draft, index);
  RdvExportPage page = {
    .width = draft->width,
    .height = draft->height,
    .zoom = draft->zoom,
    .clip_width = draft->width,
    .clip_height = draft->height,
  };

  stretch->page = n_sheets > 1 ? index + 1 : 0;
  stretch->n_pages = n_sheets > 1 ? n_sheets : 0;
  page.scene = rdv_export_drawing_draw (self->drawing, stretch);
  if (n_sheets > 1)
    page.label = rdv_export_drawing_create_range_words (self->drawing, stretch->from, stretch->to);
  rdv_export_plan_add_page (self, &page);
}

static void
add_pages (RdvExportPlan *self, const RdvExportDraft *draft)
{
  g_autoptr (RdvExportNotes) notes = rdv_export_notes_new (self->drawing, draft, &self->options->size);
  guint n_sheets = rdv_export_draft_count_sheets (draft) + rdv_export_notes_get_n_sheets (notes);

  if (draft->columns > 0)
    rdv_export_tiles_add (self, draft, n_sheets);
  else
    for (guint i = 0; i < draft->stretches->len; i++)
      add_whole_page (self, draft, i, n_sheets);
  rdv_export_notes_add (notes, self);
}

static gboolean
make_pages (RdvExportPlan *self, const RdvExportWatch *watch, GError **error)
{
  g_auto (RdvExportDraft) draft = { 0 };

  if (self->options->tour != NULL)
    return rdv_export_tour_add (self, watch, error);
  rdv_export_draft_init (&draft);
  if (!choose_notes (self, &draft, watch, error))
    return FALSE;
  add_pages (self, &draft);
  return TRUE;
}

/* "The handshake of 1975 — Americans and Russians in Space" for a tour. */
static char *
create_title (RdvExportPlan *self)
{
  RdvDocument *document = rdv_export_plan_get_document (self);
  const char *title = rdv_export_drawing_get_title (self->drawing);

  for (guint i = 0; self->options->tour != NULL && i < rdv_document_get_n_tours (document); i++)
    {
      const RdvTour *tour = rdv_document_get_tour (document, i);

      if (g_str_equal (tour->id, self->options->tour) && tour->title != NULL)
        return g_strdup_printf ("%s — %s", tour->title, title);
    }
  return g_strdup (title);
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
  self->title = create_title (self);
  if (!make_pages (self, watch != NULL ? watch : &nobody, error))
    return NULL;
  return g_steal_pointer (&self);
}

guint
rdv_export_plan_get_n_pages (RdvExportPlan *self)
{
  return self->pages->len;
}

guint
rdv_export_plan_get_n_pictures (RdvExportPlan *self)
{
  guint n = 0;

  while (n < self->pages->len && !rdv_export_plan_get_page (self, n)->is_notes)
    n++;
  return n;
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
  return self->title;
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
