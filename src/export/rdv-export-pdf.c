/* rdv-export-pdf.c: see rdv-export-pdf.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "rdv-calendar.h"
#include "rdv-config.h"
#include "rdv-error.h"
#include "rdv-event-link.h"
#include "rdv-export-outline.h"

/* 96 logical pixels an inch, as in CSS; 72 points. */
#define POINTS_PER_PIXEL 0.75

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, RdvExportPlan *plan)
{
  const RdvTimelineInfo *info = rdv_document_get_info (rdv_export_plan_get_document (plan));
  gint64 created = rdv_export_plan_get_options (plan)->created;
  RdvCivil civil;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, rdv_export_plan_get_title (plan));
  if (info->description != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, info->description);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, RDV_APP_NAME " " RDV_VERSION);
  rdv_calendar_from_seconds (created, &civil);
  if (civil.year >= 1 && civil.year <= 9999)
    {
      g_autofree char *date = rdv_calendar_format_iso (created);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
    }
}

/* Quotes and backslashes would end a value in cairo's list of attributes. */
static char *
escape_attribute (const char *value)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }
  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

static void
append_edge (GString *attributes, double value, char end)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (attributes, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
  g_string_append_c (attributes, end);
}

/* A rectangle of the scene, cut to what the sheet shows of it; in points. FALSE when nothing of it is shown. */
static gboolean
get_place (const RdvExportPage *page, const RdvHit *hit, double factor, cairo_rectangle_t *place)
{
  double left = MAX (page->x + hit->x * page->zoom, page->clip_x);
  double top = MAX (page->y + hit->y * page->zoom, page->clip_y);
  double right = MIN (page->x + (hit->x + hit->width) * page->zoom, page->clip_x + page->clip_width);
  double bottom = MIN (page->y + (hit->y + hit->height) * page->zoom, page->clip_y + page->clip_height);

  *place = (cairo_rectangle_t){ left * factor, top * factor, (right - left) * factor, (bottom - top) * factor };
  return right > left && bottom > top;
}

static void
add_link (cairo_t *cr, const cairo_rectangle_t *place, const char *address)
{
  g_autofree char *escaped = escape_attribute (address);
  g_autoptr (GString) attributes = g_string_new ("rect=[");

  append_edge (attributes, place->x, ' ');
  append_edge (attributes, place->y, ' ');
  append_edge (attributes, place->width, ' ');
  append_edge (attributes, place->height, ']');
  g_string_append_printf (attributes, " uri='%s'", escaped);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static const char *
get_address (RdvDocument *document, const RdvHit *hit)
{
  if (hit->kind == RDV_HIT_EVENT)
    return rdv_event_link_get (document, hit->id);
  return hit->kind == RDV_HIT_SOURCE ? rdv_event_link_get_source (document, hit->id) : NULL;
}

/* Releases of cairo differ in whether a link's rectangle is transformed, so it is given where both mean the same. */
static void
add_links (cairo_t *cr, RdvExportPlan *plan, const RdvExportPage *page, double factor)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (page->scene, &n);

  cairo_identity_matrix (cr);
  for (guint i = 0; i < n; i++)
    {
      const char *address = get_address (rdv_export_plan_get_document (plan), &hits[i]);
      cairo_rectangle_t place;

      if (address != NULL && get_place (page, &hits[i], factor, &place))
        add_link (cr, &place, address);
    }
}

static gboolean
paint_pages (RdvExportPlan *plan, cairo_surface_t *surface, cairo_t *cr, double factor, const RdvExportWatch *watch, GError **error)
{
  guint n_pages = rdv_export_plan_get_n_pages (plan);

  for (guint i = 0; i < n_pages; i++)
    {
      const RdvExportPage *page = rdv_export_plan_get_page (plan, i);
      RdvExportWatch part = rdv_export_watch_part (watch, (double) i / n_pages, (i + 1.0) / n_pages);

      cairo_pdf_surface_set_size (surface, page->width * factor, page->height * factor);
      if (page->label != NULL)
        cairo_pdf_surface_set_page_label (surface, page->label);
      cairo_save (cr);
      cairo_scale (cr, factor, factor);
      if (!rdv_export_plan_paint (plan, i, cr, &part, error))
        return FALSE;
      add_links (cr, plan, page, factor);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  return TRUE;
}

GBytes *
rdv_export_pdf_render (RdvExportPlan *plan, const RdvExportWatch *watch, GError **error)
{
  const RdvExportOptions *options = rdv_export_plan_get_options (plan);
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  double factor = POINTS_PER_PIXEL * (options->size.is_paper ? 1 : options->scale);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (collect, pdf, 1, 1);
  cairo_t *cr = cairo_create (surface);
  gboolean is_painted;
  cairo_status_t status;

  set_metadata (surface, plan);
  rdv_export_outline_add (plan, surface, factor);
  is_painted = paint_pages (plan, surface, cr, factor, watch, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!is_painted)
    return NULL;
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
  g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
               _ ("The picture could not be made: %s."), cairo_status_to_string (status));
  return NULL;
}
