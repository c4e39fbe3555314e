/* rdv-export-pdf.c: see rdv-export-pdf.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "rdv-cairo-painter.h"
#include "rdv-calendar.h"
#include "rdv-config.h"
#include "rdv-error.h"
#include "rdv-event-link.h"

/* 96 logical pixels an inch, as in CSS; 72 points. */
#define POINTS_PER_PIXEL 0.75

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, RdvDocument *document, gint64 created)
{
  const RdvTimelineInfo *info = rdv_document_get_info (document);
  RdvCivil civil;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, rdv_export_picture_get_title (document));
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

static void
add_link (cairo_t *cr, const RdvHit *hit, double factor, const char *address)
{
  g_autofree char *escaped = escape_attribute (address);
  g_autoptr (GString) attributes = g_string_new ("rect=[");

  append_edge (attributes, hit->x * factor, ' ');
  append_edge (attributes, hit->y * factor, ' ');
  append_edge (attributes, hit->width * factor, ' ');
  append_edge (attributes, hit->height * factor, ']');
  g_string_append_printf (attributes, " uri='%s'", escaped);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

/* Releases of cairo differ in whether a link's rectangle is transformed, so it is given where both mean the same. */
static void
add_links (cairo_t *cr, const RdvExportPicture *picture, double factor)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (picture->scene, &n);

  cairo_identity_matrix (cr);
  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_EVENT)
      {
        const char *address = rdv_event_link_get (picture->document, hits[i].id);

        if (address != NULL)
          add_link (cr, &hits[i], factor, address);
      }
}

GBytes *
rdv_export_pdf_render (const RdvExportPicture *picture, double scale, gint64 created, GError **error)
{
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  double factor = POINTS_PER_PIXEL * scale;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (collect,
                                                                  pdf,
                                                                  rdv_scene_get_width (picture->scene) * factor,
                                                                  rdv_scene_get_height (picture->scene) * factor);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (surface, picture->document, created);
  cairo_scale (cr, factor, factor);
  rdv_cairo_painter_paint (cr, picture->scene, picture->measure);
  add_links (cr, picture, factor);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
  g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
               _ ("The picture could not be made: %s."), cairo_status_to_string (status));
  return NULL;
}
