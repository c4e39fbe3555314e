/* rdv-export-png.c: see rdv-export-png.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-png.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-config.h"
#include "rdv-error.h"

/* Cairo's image surfaces end here. */
#define MAX_SIDE 32767
/* The signature and the IHDR chunk: what has to come first in every PNG. */
#define PNG_HEAD 33

/* The checksum of PNG chunks: CRC-32 as in ISO 3309, bit by bit, for the few bytes we add ourselves. */
static guint32
checksum (const guint8 *data, gsize size)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
  return crc ^ 0xffffffff;
}

static void
append_number (GByteArray *png, guint32 number)
{
  guint32 swapped = GUINT32_TO_BE (number);

  g_byte_array_append (png, (const guint8 *) &swapped, sizeof swapped);
}

static void
append_chunk (GByteArray *png, const char *type, const char *data, gsize size)
{
  guint start;

  append_number (png, (guint32) size);
  start = png->len;
  g_byte_array_append (png, (const guint8 *) type, 4);
  g_byte_array_append (png, (const guint8 *) data, (guint) size);
  append_number (png, checksum (png->data + start, png->len - start));
}

/* International text: keyword, no compression, no language, no translated keyword, UTF-8 (PNG specification, 11.3.4.5). */
static void
append_text (GByteArray *png, const char *keyword, const char *text)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();

  g_byte_array_append (data, (const guint8 *) keyword, (guint) strlen (keyword) + 1);
  g_byte_array_append (data, (const guint8 *) "\0\0\0\0", 4);
  g_byte_array_append (data, (const guint8 *) text, (guint) strlen (text));
  append_chunk (png, "iTXt", (const char *) data->data, data->len);
}

/* The file in the making, and whether it is still wanted. */
typedef struct
{
  GByteArray *image;
  GCancellable *cancellable;
} Sink;

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  if (g_cancellable_is_cancelled (sink->cancellable))
    return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append (sink->image, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Dots a metre, both ways, the unit being the metre (PNG specification, 11.3.5.3). */
static void
append_resolution (GByteArray *png, double scale)
{
  guint32 dots = GUINT32_TO_BE ((guint32) lround (96 * scale / 0.0254));
  guint8 data[9];

  memcpy (data, &dots, 4);
  memcpy (data + 4, &dots, 4);
  data[8] = 1;
  append_chunk (png, "pHYs", (const char *) data, sizeof data);
}

/* The sources of the timeline as a whole: who may use it, and of which day it is. */
static void
append_source (GByteArray *png, RdvDocument *document)
{
  const RdvTimelineInfo *info = rdv_document_get_info (document);
  g_autofree char *source = NULL;

  if (info->license != NULL)
    append_text (png, "Copyright", info->license);
  if (info->id == NULL)
    return;
  source = info->updated != NULL ? g_strdup_printf ("%s, %s", info->id, info->updated) : g_strdup (info->id);
  append_text (png, "Source", source);
}

static GBytes *
add_metadata (RdvExportPlan *plan, const GByteArray *image)
{
  const RdvExportOptions *options = rdv_export_plan_get_options (plan);
  g_autofree char *created = rdv_calendar_format_iso (options->created);
  g_autoptr (GByteArray) png = g_byte_array_sized_new (image->len + 512);

  g_byte_array_append (png, image->data, PNG_HEAD);
  append_chunk (png, "sRGB", "\0", 1); /* rendering intent: perceptual */
  append_resolution (png, options->scale);
  append_text (png, "Title", rdv_export_plan_get_title (plan));
  append_text (png, "Software", RDV_APP_NAME " " RDV_VERSION);
  append_text (png, "Creation Time", created);
  append_source (png, rdv_export_plan_get_document (plan));
  g_byte_array_append (png, image->data + PNG_HEAD, image->len - PNG_HEAD);
  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

static GBytes *
encode (RdvExportPlan *plan, cairo_surface_t *surface, const RdvExportWatch *watch, GError **error)
{
  g_autoptr (GByteArray) image = g_byte_array_new ();
  Sink sink = { image, watch->cancellable };
  cairo_status_t status;

  if (!rdv_export_watch_tell (watch, 0, error))
    return NULL;
  status = cairo_surface_write_to_png_stream (surface, collect, &sink);
  if (!rdv_export_watch_tell (watch, 1, error))
    return NULL;
  if (status == CAIRO_STATUS_SUCCESS && image->len >= PNG_HEAD)
    return add_metadata (plan, image);
  g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
               _ ("The picture could not be made: %s."), cairo_status_to_string (status));
  return NULL;
}

void
rdv_export_png_get_size (RdvExportPlan *plan, guint number, double *width, double *height)
{
  const RdvExportPage *page = rdv_export_plan_get_page (plan, number);
  double scale = rdv_export_plan_get_options (plan)->scale;

  *width = MAX (round (page->width * scale), 1);
  *height = MAX (round (page->height * scale), 1);
}

static cairo_surface_t *
create_surface (RdvExportPlan *plan, guint page, GError **error)
{
  gboolean is_opaque = (rdv_theme_get (rdv_export_plan_get_options (plan)->theme)->ground & 0xff) == 0xff;
  cairo_surface_t *surface;
  double width, height;

  rdv_export_png_get_size (plan, page, &width, &height);
  if (width > MAX_SIDE || height > MAX_SIDE)
    {
      g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
                   _ ("The picture would be %.0f × %.0f pixels, and a PNG can have %d a side. Choose a smaller size "
                      "or scale, a shorter range, SVG or PDF, or a size with a height, such as 1600x1000, in which what finds no room is "
                      "counted in clusters."),
                   width, height, MAX_SIDE);
      return NULL;
    }
  surface = cairo_image_surface_create (is_opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
               _ ("There is not enough memory for a picture of %.0f × %.0f pixels. Choose a smaller size or scale."),
               width, height);
  return NULL;
}

/* To the last pixel: a sheet whose size is no whole number of them ends within one. */
static void
paint_ground (cairo_t *cr, RdvThemeKind theme)
{
  guint32 ground = rdv_theme_get (theme)->ground;

  cairo_set_source_rgba (cr, (ground >> 24) / 255.0, (ground >> 16 & 0xff) / 255.0, (ground >> 8 & 0xff) / 255.0,
                         (ground & 0xff) / 255.0);
  cairo_paint (cr);
}

GBytes *
rdv_export_png_render (RdvExportPlan *plan, guint page, const RdvExportWatch *watch, GError **error)
{
  double scale = rdv_export_plan_get_options (plan)->scale;
  cairo_surface_t *surface = create_surface (plan, page, error);
  RdvExportWatch painting = rdv_export_watch_part (watch, 0, 0.3);
  RdvExportWatch encoding = rdv_export_watch_part (watch, 0.3, 1);
  GBytes *bytes = NULL;
  gboolean is_painted;
  cairo_t *cr;

  if (surface == NULL)
    return NULL;
  cr = cairo_create (surface);
  paint_ground (cr, rdv_export_plan_get_options (plan)->theme);
  cairo_scale (cr, scale, scale);
  is_painted = rdv_export_plan_paint (plan, page, cr, &painting, error);
  cairo_destroy (cr);
  if (is_painted)
    bytes = encode (plan, surface, &encoding, error);
  cairo_surface_destroy (surface);
  return bytes;
}
