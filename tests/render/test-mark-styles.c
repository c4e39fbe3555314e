/* test-mark-styles.c: each way of drawing an event looks different, in grey too. SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "rdv-cairo-painter.h"
#include "rdv-legend-scene.h"

/* Of the pixels that either of two samples inks, so many differ by so many of 255 levels: a step that is plain to see side by side. */
#define SHARE 0.1
#define LEVELS 10

/* Samples stand in two columns: markers left of this pixel, bars right of it. */
#define COLUMN 22

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

/* In the columns [x1, x2). */
static double
get_different_share (const Sample *one, const Sample *other, int x1, int x2, guint8 ground)
{
  int n_inked = 0, n_different = 0;

  g_assert_cmpint (one->width, ==, other->width);
  g_assert_cmpint (one->height, ==, other->height);
  for (int i = 0; i < one->width * one->height; i++)
    if (i % one->width >= x1 && i % one->width < x2)
      {
        n_inked += abs (one->grey[i] - ground) > 4 || abs (other->grey[i] - ground) > 4;
        n_different += abs (one->grey[i] - other->grey[i]) >= LEVELS;
      }
  g_assert_cmpint (n_inked, >, 0);
  return (double) n_different / n_inked;
}

/* An empty sample would differ from all others. */
static void
assert_inked (const Sample *sample, int x1, int x2, guint8 ground)
{
  int n_inked = 0;

  for (int i = 0; i < sample->width * sample->height; i++)
    n_inked += i % sample->width >= x1 && i % sample->width < x2 && abs (sample->grey[i] - ground) >= LEVELS;
  g_assert_cmpint (n_inked, >, 20);
}

static void
assert_pairs (const RdvLegendEntry *entries, guint n, RdvThemeKind theme, double scale, int x1, int x2)
{
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);
  guint8 ground = get_grey (rdv_theme_get (theme)->ground >> 8);
  g_autofree Sample *samples = g_new (Sample, n);

  for (guint i = 0; i < n; i++)
    {
      sample_init (&samples[i], entries[i], measure, theme, scale);
      assert_inked (&samples[i], (int) (x1 * scale), (int) (x2 * scale), ground);
    }
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        double share = get_different_share (&samples[i], &samples[j], (int) (x1 * scale), (int) (x2 * scale), ground);

        g_test_message ("%s, %gx: “%s” and “%s” differ in %.0f %%", rdv_theme_get (theme)->nick, scale,
                        rdv_legend_get_words (entries[i]), rdv_legend_get_words (entries[j]), share * 100);
        g_assert_cmpfloat (share, >=, SHARE);
      }
  for (guint i = 0; i < n; i++)
    g_free (samples[i].grey);
}

/* The ghost of an earlier plan is the first of the slipped sample: it is not to be taken for a plan either. */
static void
test_markers (gconstpointer data)
{
  static const RdvLegendEntry entries[] = { RDV_LEGEND_INSTANT, RDV_LEGEND_ICON, RDV_LEGEND_APPROXIMATE, RDV_LEGEND_UNCERTAIN, RDV_LEGEND_PLANNED,
                                            RDV_LEGEND_SLIPPED, RDV_LEGEND_FAILED,      RDV_LEGEND_CANCELLED };

  for (RdvThemeKind theme = RDV_THEME_LIGHT; theme < RDV_N_THEMES; theme++)
    assert_pairs (entries, G_N_ELEMENTS (entries), theme, GPOINTER_TO_INT (data), 0, COLUMN);
}

static void
test_bars (gconstpointer data)
{
  static const RdvLegendEntry entries[] = {
    RDV_LEGEND_SPAN,    RDV_LEGEND_WITHIN,  RDV_LEGEND_FADE,    RDV_LEGEND_APPROXIMATE, RDV_LEGEND_UNCERTAIN, RDV_LEGEND_UNKNOWN,
    RDV_LEGEND_OPEN,    RDV_LEGEND_ONGOING, RDV_LEGEND_PLANNED, RDV_LEGEND_SLIPPED,     RDV_LEGEND_FAILED,    RDV_LEGEND_CANCELLED,
    RDV_LEGEND_CLUSTER,
  };

  for (RdvThemeKind theme = RDV_THEME_LIGHT; theme < RDV_N_THEMES; theme++)
    assert_pairs (entries, G_N_ELEMENTS (entries), theme, GPOINTER_TO_INT (data), COLUMN, G_MAXINT16);
}

/* In how many columns of the bars the ink begins and ends with a line that nobody can miss. */
static int
count_lined_columns (RdvLegendEntry entry, RdvThemeKind theme)
{
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);
  int ground = get_grey (rdv_theme_get (theme)->ground >> 8);
  int n_lined = 0;
  Sample sample;

  sample_init (&sample, entry, measure, theme, 1);
  for (int x = COLUMN; x < sample.width; x++)
    {
      int n_strong = 0;

      for (int y = 0; y < sample.height; y++)
        n_strong += abs (sample.grey[y * sample.width + x] - ground) > 100;
      n_lined += n_strong >= 2;
    }
  g_free (sample.grey);
  return n_lined;
}

static void
test_outlines (void)
{
  static const RdvLegendEntry entries[] = { RDV_LEGEND_SPAN, RDV_LEGEND_FADE, RDV_LEGEND_ONGOING, RDV_LEGEND_OPEN };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_assert_cmpint (count_lined_columns (entries[i], RDV_THEME_LIGHT), <, 15);
      g_assert_cmpint (count_lined_columns (entries[i], RDV_THEME_HIGH_CONTRAST), >=, 15);
      g_assert_cmpint (count_lined_columns (entries[i], RDV_THEME_HIGH_CONTRAST_DARK), >=, 15);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/mark-styles/markers/1x", GINT_TO_POINTER (1), test_markers);
  g_test_add_data_func ("/mark-styles/markers/2x", GINT_TO_POINTER (2), test_markers);
  g_test_add_data_func ("/mark-styles/bars/1x", GINT_TO_POINTER (1), test_bars);
  g_test_add_data_func ("/mark-styles/bars/2x", GINT_TO_POINTER (2), test_bars);
  g_test_add_func ("/mark-styles/outlines", test_outlines);
  return g_test_run ();
}
