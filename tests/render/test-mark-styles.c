/* test-mark-styles.c: each way of drawing an event looks different, in grey too. SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "rdv-cairo-painter.h"
#include "rdv-legend-scene.h"

/* Of the pixels that either of two samples inks, so many differ by so many of 255 levels: a step that is plain to see side by side. */
#define SHARE 0.14
#define LEVELS 10

typedef struct
{
  int width, height;
  guint8 *grey;
} Sample;

/* What a black and white printer makes of it. */
static guint8
get_grey (guint32 pixel)
{
  return (guint8) (((pixel >> 16 & 0xff) * 299 + (pixel >> 8 & 0xff) * 587 + (pixel & 0xff) * 114 + 500) / 1000);
}

static void
sample_init (Sample *self, RdvLegendEntry entry, RdvPangoMeasure *measure, RdvThemeKind theme, double scale)
{
  g_autoptr (RdvScene) scene = rdv_legend_scene_new_sample (entry, RDV_TEXT_MEASURE (measure), 1, theme);
  guint32 ground = rdv_theme_get (theme)->ground;
  cairo_surface_t *surface;
  cairo_t *cr;

  self->width = (int) (rdv_scene_get_width (scene) * scale);
  self->height = (int) (rdv_scene_get_height (scene) * scale);
  self->grey = g_new (guint8, self->width * self->height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, (ground >> 24) / 255.0, (ground >> 16 & 0xff) / 255.0, (ground >> 8 & 0xff) / 255.0);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  rdv_cairo_painter_paint (cr, scene, measure);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < self->height; y++)
    {
      const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < self->width; x++)
        self->grey[y * self->width + x] = get_grey (((const guint32 *) (gconstpointer) row)[x]);
    }
  cairo_surface_destroy (surface);
}

static double
get_different_share (const Sample *one, const Sample *other, guint8 ground)
{
  int n_inked = 0, n_different = 0;

  g_assert_cmpint (one->width, ==, other->width);
  g_assert_cmpint (one->height, ==, other->height);
  for (int i = 0; i < one->width * one->height; i++)
    {
      n_inked += abs (one->grey[i] - ground) > 4 || abs (other->grey[i] - ground) > 4;
      n_different += abs (one->grey[i] - other->grey[i]) >= LEVELS;
    }
  g_assert_cmpint (n_inked, >, 0);
  return (double) n_different / n_inked;
}

static void
test_pairs (gconstpointer data)
{
  double scale = GPOINTER_TO_INT (data);
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);

  for (RdvThemeKind theme = RDV_THEME_LIGHT; theme <= RDV_THEME_PRINT; theme++)
    {
      guint8 ground = get_grey (rdv_theme_get (theme)->ground >> 8);
      Sample samples[RDV_N_LEGEND_ENTRIES];

      for (RdvLegendEntry entry = 0; entry < RDV_N_LEGEND_ENTRIES; entry++)
        sample_init (&samples[entry], entry, measure, theme, scale);
      for (RdvLegendEntry i = 0; i < RDV_N_LEGEND_ENTRIES; i++)
        for (RdvLegendEntry j = i + 1; j < RDV_N_LEGEND_ENTRIES; j++)
          {
            double share = get_different_share (&samples[i], &samples[j], ground);

            g_test_message ("%s, %gx: “%s” and “%s” differ in %.0f %%", rdv_theme_get (theme)->nick, scale,
                            rdv_legend_get_words (i), rdv_legend_get_words (j), share * 100);
            g_assert_cmpfloat (share, >=, SHARE);
          }
      for (RdvLegendEntry entry = 0; entry < RDV_N_LEGEND_ENTRIES; entry++)
        g_free (samples[entry].grey);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/mark-styles/grey/1x", GINT_TO_POINTER (1), test_pairs);
  g_test_add_data_func ("/mark-styles/grey/2x", GINT_TO_POINTER (2), test_pairs);
  return g_test_run ();
}
