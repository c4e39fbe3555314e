/* rdv-export-notes.c: see rdv-export-notes.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-notes.h"

#include <math.h>

#include "rdv-notes-scene.h"
#include "rdv-words.h"

/* Letters of 7.7 CSS pixels are nearly 6 points, as small as lists are printed. */
#define LOWEST_ON_PAPER 0.7
#define ZOOM_STEP 0.05

struct _RdvExportNotes
{
  RdvExportDrawing *drawing;
  double width, height; /* of the sheets */
  double zoom;
  gint64 from, to;
  RdvPictureRequest request;
  gboolean has_sources;
  RdvSourceList *sources; /* NULL without */
  guint n_sheets;
};

/* Lays everything out for that zoom. */
static void
lay_out (RdvExportNotes *self, double zoom)
{
  self->zoom = zoom;
  self->request.width = floor (self->width / zoom);
  self->request.height = floor (self->height / zoom);
  g_clear_pointer (&self->sources, rdv_source_list_free);
  if (self->has_sources)
    self->sources = rdv_source_list_new (self->request.layout, self->from, self->to, self->request.width);
  self->n_sheets = rdv_notes_scene_split (&self->request, self->sources);
}

/* As few sheets as at the lowest zoom, at the largest at which they are no more. */
static void
choose_zoom (RdvExportNotes *self, double lowest, double highest)
{
  guint fewest;

  lay_out (self, lowest);
  fewest = self->n_sheets;
  for (double zoom = highest; zoom > lowest; zoom -= ZOOM_STEP)
    {
      lay_out (self, zoom);
      if (self->n_sheets == fewest)
        return;
    }
  lay_out (self, lowest);
}

/* What the legend explains, with clusters wherever there may be some. */
static RdvLegend
find_legend (RdvExportDrawing *drawing, const RdvExportDraft *draft)
{
  RdvLegend legend = 0;

  for (guint i = 0; i < draft->stretches->len; i++)
    {
      const RdvExportStretch *stretch = rdv_export_draft_get (draft, i);

      legend |= rdv_export_drawing_find_legend (drawing, stretch);
      if (stretch->rows == RDV_ROWS_CONDENSE)
        legend |= 1u << RDV_LEGEND_CLUSTER;
    }
  return legend;
}

RdvExportNotes *
rdv_export_notes_new (RdvExportDrawing *drawing, const RdvExportDraft *draft, const RdvExportSize *size)
{
  RdvExportNotes *self = g_new0 (RdvExportNotes, 1);
  RdvExportParts apart = rdv_export_drawing_get_apart (drawing);
  double lowest = size->is_paper ? LOWEST_ON_PAPER : MIN (size->zoom, 1);

  self->drawing = drawing;
  self->width = draft->width;
  self->height = size->height;
  if (apart == 0 || draft->stretches->len == 0)
    return self;
  self->from = rdv_export_draft_get (draft, 0)->from;
  self->to = rdv_export_draft_get (draft, draft->stretches->len - 1)->to;
  self->has_sources = (apart & RDV_EXPORT_SOURCES) != 0;
  rdv_export_drawing_init_notes (drawing, &self->request);
  if ((apart & RDV_EXPORT_LEGEND) != 0)
    self->request.legend = find_legend (drawing, draft);
  choose_zoom (self, lowest, MAX (draft->zoom, lowest));
  return self;
}

void
rdv_export_notes_free (RdvExportNotes *self)
{
  g_clear_pointer (&self->sources, rdv_source_list_free);
  g_free (self);
}

guint
rdv_export_notes_get_n_sheets (const RdvExportNotes *self)
{
  return self->n_sheets;
}

static gboolean
has_clusters (RdvExportPlan *plan)
{
  for (guint i = 0; i < rdv_export_plan_get_n_pages (plan); i++)
    {
      guint n;
      const RdvHit *hits = rdv_scene_get_hits (rdv_export_plan_get_page (plan, i)->scene, &n);

      for (guint j = 0; j < n; j++)
        if (hits[j].kind == RDV_HIT_CLUSTER)
          return TRUE;
    }
  return FALSE;
}

/* "Legend", "Sources", or "Sources, 2 of 8". */
static char *
create_label (const RdvExportNotes *self, guint sheet)
{
  gboolean has_legend = sheet == 0 && self->request.legend != 0;

  if (has_legend && (self->sources == NULL || !rdv_source_list_has_sheet (self->sources, 0)))
    return g_strdup (C_ ("heading of a list", "Legend"));
  if (has_legend)
    return g_strdup (_ ("Legend and sources"));
  if (self->n_sheets == 1)
    return g_strdup (C_ ("heading of a list", "Sources"));
  /* TRANSLATORS: the name of a sheet: which of how many that hold the list of sources */
  return g_strdup_printf (_ ("Sources, %u of %u"), sheet + 1, self->n_sheets);
}

void
rdv_export_notes_add (RdvExportNotes *self, RdvExportPlan *plan)
{
  guint before = rdv_export_plan_get_n_pages (plan);

  if (!has_clusters (plan))
    self->request.legend &= ~(1u << RDV_LEGEND_CLUSTER);
  for (guint i = 0; i < self->n_sheets; i++)
    {
      g_autofree char *note = rdv_export_drawing_create_page_note (before + i + 1, before + self->n_sheets);
      RdvExportPage page = { .width = self->width, .height = self->height, .zoom = self->zoom, .clip_width = self->width,
                             .clip_height = self->height, .is_notes = TRUE };

      /* It goes with the title. */
      self->request.note = self->request.title != NULL ? note : NULL;
      page.scene = rdv_notes_scene_new (&self->request, self->sources, i);
      page.label = create_label (self, i);
      rdv_export_plan_add_page (plan, &page);
    }
}
