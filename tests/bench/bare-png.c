/* bare-png.c: the least that a program with texts does to write a picture. SPDX-License-Identifier: GPL-3.0-or-later */
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

/* bare-png RAW WIDTH HEIGHT OUT: loads a font and measures one text, then writes the finished pixels of RAW (blue, green, red, nothing) with
 * cairo's own writer. */
int
main (int argc, char *argv[])
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autofree char *pixels = NULL;
  gsize size;
  int text_width, width, height;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (argc != 5 || !g_file_get_contents (argv[1], &pixels, &size, NULL))
    return 2;
  width = atoi (argv[2]);
  height = atoi (argv[3]);
  if (size != (gsize) width * (gsize) height * 4)
    return 2;
  pango_layout_set_text (layout, "Rendezvous", -1);
  pango_layout_get_pixel_size (layout, &text_width, NULL);
  surface = cairo_image_surface_create_for_data ((unsigned char *) pixels, CAIRO_FORMAT_RGB24, width, height, width * 4);
  status = cairo_surface_write_to_png (surface, argv[4]);
  g_object_unref (context);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS && text_width > 0 ? 0 : 1;
}
