/* rdv-export-png.c: see rdv-export-png.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-png.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rdv-cairo-painter.h"
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

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
encode (cairo_surface_t *surface, const char *title, GError **error)
{
  g_autoptr (GByteArray) image = g_byte_array_new ();
  g_autoptr (GByteArray) png = NULL;
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, collect, image);

  if (status != CAIRO_STATUS_SUCCESS || image->len < PNG_HEAD)
    {
      g_set_error (error, RDV_ERROR, RDV_ERROR_WRITE,
                   _ ("The picture could not be made: %s."), cairo_status_to_string (status));
      return NULL;
    }
  png = g_byte_array_sized_new (image->len + 512);
  g_byte_array_append (png, image->data, PNG_HEAD);
  append_chunk (png, "sRGB", "\0", 1); /* rendering intent: perceptual */
  append_text (png, "Title", title);
  append_text (png, "Software", RDV_APP_NAME " " RDV_VERSION);
  g_byte_array_append (png, image->data + PNG_HEAD, image->len - PNG_HEAD);
  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

GBytes *
rdv_export_png_render (const RdvExportPicture *picture, double scale, GError **error)
{
  double width = round (rdv_scene_get_width (picture->scene) * scale);
  double height = round (rdv_scene_get_height (picture->scene) * scale);
  cairo_surface_t *surface;
  cairo_t *cr;
  GBytes *bytes = NULL;

  if (width > MAX_SIDE || height > MAX_SIDE)
    {
      g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
                   _ ("The picture would be %.0f × %.0f pixels, and a PNG can have %d a side. Choose a smaller size "
                      "or scale, a shorter range, or SVG or PDF."),
                   width, height, MAX_SIDE);
      return NULL;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX ((int) width, 1), MAX ((int) height, 1));
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      cr = cairo_create (surface);
      cairo_scale (cr, scale, scale);
      rdv_cairo_painter_paint (cr, picture->scene, picture->measure);
      cairo_destroy (cr);
      bytes = encode (surface, rdv_export_picture_get_title (picture->document), error);
    }
  else
    g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
                 _ ("There is not enough memory for a picture of %.0f × %.0f pixels. Choose a smaller size or scale."),
                 width, height);
  cairo_surface_destroy (surface);
  return bytes;
}
