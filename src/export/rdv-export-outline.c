/* rdv-export-outline.c: see rdv-export-outline.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-outline.h"

#include "rdv-words.h"

#include <cairo-pdf.h>

typedef struct
{
  RdvExportPlan *plan;
  cairo_surface_t *surface;
  double factor;
} Outline;

/* Where a point of a page's scene lies on the sheet, in sheet pixels; FALSE when it is not on it. */
static gboolean
find_on_page (const RdvExportPage *page, const RdvHit *hit, double *x, double *y)
{
  *x = page->x + hit->x * page->zoom;
  *y = page->y + hit->y * page->zoom;
  return *x >= page->clip_x - 1 && *x < page->clip_x + page->clip_width && *y >= page->clip_y - 1
         && *y < page->clip_y + page->clip_height;
}

static int
add (const Outline *self, int parent, const char *words, guint page, double x, double y)
{
  char left[G_ASCII_DTOSTR_BUF_SIZE], top[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *attributes = NULL;

  g_ascii_formatd (left, sizeof left, "%.2f", MAX (x, 0) * self->factor);
  g_ascii_formatd (top, sizeof top, "%.2f", MAX (y, 0) * self->factor);
  attributes = g_strdup_printf ("page=%u pos=[%s %s]", page + 1, left, top);
  return cairo_pdf_surface_add_outline (self->surface, parent, words, attributes, 0);
}

static const char *
get_words (const Outline *self, const RdvHit *hit)
{
  RdvDocument *document = rdv_export_plan_get_document (self->plan);

  return hit->kind == RDV_HIT_ERA ? rdv_document_get_era (document, hit->id)->title
                                  : rdv_document_get_lane (document, hit->id)->title;
}

/* A bookmark for each thing of a kind, below one for all of them, on the first of the pages that has it. */
static void
add_kind (const Outline *self, int parent, const char *heading, RdvHitKind kind, guint first, guint end)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (rdv_export_plan_get_page (self->plan, first)->scene, &n);
  int list = -1;

  for (guint i = 0; i < n; i++)
    for (guint page = first; hits[i].kind == kind && get_words (self, &hits[i]) != NULL && page < end; page++)
      {
        double x, y;

        if (!find_on_page (rdv_export_plan_get_page (self->plan, page), &hits[i], &x, &y))
          continue;
        if (list < 0)
          list = add (self, parent, heading, page, x, y);
        add (self, list, get_words (self, &hits[i]), page, x, y);
        break;
      }
}

/* What is on the pages from @first to before @end, which show one scene. */
static void
add_scene (const Outline *self, int parent, guint first, guint end)
{
  add_kind (self, parent, C_ ("bookmark", "Eras"), RDV_HIT_ERA, first, end);
  add_kind (self, parent, C_ ("bookmark", "Lanes"), RDV_HIT_LANE_HEADER, first, end);
}

void
rdv_export_outline_add (RdvExportPlan *plan, cairo_surface_t *surface, double factor)
{
  const Outline self = { plan, surface, factor };
  guint n_pages = rdv_export_plan_get_n_pages (plan);
  guint n_pictures = rdv_export_plan_get_n_pictures (plan);
  gboolean is_poster = n_pages > 1 && !rdv_export_page_is_whole (rdv_export_plan_get_page (plan, 0));
  int sheets;

  if (n_pages == 1 || is_poster)
    add_scene (&self, CAIRO_PDF_OUTLINE_ROOT, 0, n_pictures);
  if (n_pages == 1)
    return;
  sheets = is_poster ? add (&self, CAIRO_PDF_OUTLINE_ROOT, C_ ("bookmark", "Sheets"), 0, 0, 0) : CAIRO_PDF_OUTLINE_ROOT;
  for (guint i = 0; i < n_pages; i++)
    {
      int page = add (&self, sheets, rdv_export_plan_get_page (plan, i)->label, i, 0, 0);

      if (!is_poster)
        add_scene (&self, page, i, i + 1);
    }
}
