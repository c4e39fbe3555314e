/* test-cairo-painter.c: every primitive inks its box and nothing else. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-cairo-painter.h"

#include <math.h>
#include <stdlib.h>

#define SIDE 100
#define INK 0x000000ff

typedef struct
{
  cairo_surface_t *surface;
  RdvScene *scene;
  RdvPangoMeasure *measure;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->scene = rdv_scene_new (SIDE, SIDE);
  fixture->measure = rdv_pango_measure_new (NULL, "Sans", 1);
  for (int style = 0; style < RDV_N_TEXT_STYLES; style++)
    {
      double ascent, descent;

      rdv_text_measure_get_metrics (RDV_TEXT_MEASURE (fixture->measure), style, &ascent, &descent);
      rdv_scene_set_text_metrics (fixture->scene, style, rdv_text_style_get_size (style), ascent, descent);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->surface, cairo_surface_destroy);
  rdv_scene_unref (fixture->scene);
  g_object_unref (fixture->measure);
}

/* Paints black on nothing, so that alpha is how much ink there is. */
static void
paint (Fixture *fixture)
{
  cairo_t *cr;

  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cr = cairo_create (fixture->surface);
  rdv_cairo_painter_paint (cr, fixture->scene, fixture->measure);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (fixture->surface);
}

static guint32
pixel (Fixture *fixture, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (fixture->surface);

  g_assert_true (x >= 0 && x < SIDE && y >= 0 && y < SIDE);
  return ((const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (fixture->surface)))[x];
}

static int
ink (Fixture *fixture, int x, int y)
{
  return (int) (pixel (fixture, x, y) >> 24);
}

/* The smallest box of pixels with ink worth seeing. */
static cairo_rectangle_int_t
find_ink (Fixture *fixture)
{
  int x1 = SIDE, y1 = SIDE, x2 = -1, y2 = -1;

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if (ink (fixture, x, y) > 8)
        {
          x1 = MIN (x1, x);
          y1 = MIN (y1, y);
          x2 = MAX (x2, x);
          y2 = MAX (y2, y);
        }
  return (cairo_rectangle_int_t){ x1, y1, x2 - x1 + 1, y2 - y1 + 1 };
}

/* All ink within the box, and no side of it further than @slack inside. */
static void
assert_box (Fixture *fixture, int x, int y, int width, int height, int slack)
{
  cairo_rectangle_int_t box = find_ink (fixture);

  g_assert_cmpint (box.x, >=, x);
  g_assert_cmpint (box.y, >=, y);
  g_assert_cmpint (box.x + box.width, <=, x + width);
  g_assert_cmpint (box.y + box.height, <=, y + height);
  g_assert_cmpint (box.x, <=, x + slack);
  g_assert_cmpint (box.y, <=, y + slack);
  g_assert_cmpint (box.x + box.width, >=, x + width - slack);
  g_assert_cmpint (box.y + box.height, >=, y + height - slack);
}

static void
test_rect (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_rect (fixture->scene, 10, 20, 30, 40, 0x336699ff);
  paint (fixture);
  assert_box (fixture, 10, 20, 30, 40, 0);
  g_assert_cmphex (pixel (fixture, 10, 20), ==, 0xff336699);
  g_assert_cmphex (pixel (fixture, 39, 59), ==, 0xff336699);
}

static void
test_rounded_rect (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_rounded_rect (fixture->scene, 10, 20, 60, 40, 8, 0x00ff00ff, 0xff0000ff, 2, RDV_DASH_SOLID);
  paint (fixture);
  assert_box (fixture, 10, 20, 60, 40, 0);
  g_assert_cmpint (ink (fixture, 10, 20), ==, 0);
  g_assert_cmphex (pixel (fixture, 40, 20), ==, 0xffff0000);
  g_assert_cmphex (pixel (fixture, 40, 21), ==, 0xffff0000);
  g_assert_cmphex (pixel (fixture, 40, 22), ==, 0xff00ff00);
  g_assert_cmphex (pixel (fixture, 69, 40), ==, 0xffff0000);
}

static void
test_outline_is_hollow (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_rounded_rect (fixture->scene, 10, 20, 60, 40, 4, 0, INK, 1, RDV_DASH_DASHED);
  paint (fixture);
  assert_box (fixture, 10, 20, 60, 40, 0);
  g_assert_cmpint (ink (fixture, 40, 40), ==, 0);
}

static void
test_line (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_line (fixture->scene, 10, 50.5, 90, 50.5, INK, 1, RDV_DASH_SOLID);
  paint (fixture);
  assert_box (fixture, 10, 50, 80, 1, 0);
  for (int x = 10; x < 90; x++)
    g_assert_cmpint (ink (fixture, x, 50), ==, 255);
}

static void
test_dashes (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_line (fixture->scene, 10, 50.5, 90, 50.5, INK, 1, RDV_DASH_DASHED);
  rdv_scene_add_line (fixture->scene, 10, 60.5, 90, 60.5, INK, 1, RDV_DASH_SOLID);
  paint (fixture);
  for (int x = 10; x < 90; x++)
    g_assert_cmpint (ink (fixture, x, 50), ==, (x - 10) % 7 < 4 ? 255 : 0);
  /* The line after a dashed one is solid again. */
  for (int x = 10; x < 90; x++)
    g_assert_cmpint (ink (fixture, x, 60), ==, 255);
}

static void
test_markers (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_marker (fixture->scene, 50, 50, 20, (RdvMarkerShape) GPOINTER_TO_INT (data), INK, INK, 2, RDV_DASH_SOLID);
  paint (fixture);
  assert_box (fixture, 40, 40, 20, 20, 2);
}

static void
test_diamond (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_marker (fixture->scene, 50, 50, 20, RDV_MARKER_DIAMOND, INK, 0, 0, RDV_DASH_SOLID);
  paint (fixture);
  g_assert_cmpint (ink (fixture, 50, 50), ==, 255);
  g_assert_cmpint (ink (fixture, 42, 42), ==, 0);
  g_assert_cmpint (ink (fixture, 57, 57), ==, 0);
  /* The same on all four sides. */
  for (int i = 0; i < 10; i++)
    {
      g_assert_cmpint (abs (ink (fixture, 40 + i, 49) - ink (fixture, 59 - i, 49)), <=, 2);
      g_assert_cmpint (abs (ink (fixture, 49, 40 + i) - ink (fixture, 49, 59 - i)), <=, 2);
    }
}

/* A planned event: dashes on all four corners and between them, alike all round. */
static void
test_dashed_diamond (Fixture *fixture, gconstpointer data)
{
  const double size = GPOINTER_TO_INT (data);

  rdv_scene_add_marker (fixture->scene, 50, 50, size, RDV_MARKER_DIAMOND, 0, INK, 1.5, RDV_DASH_DASHED);
  paint (fixture);
  assert_box (fixture, 50 - (int) size / 2 - 1, 50 - (int) size / 2 - 1, (int) size + 2, (int) size + 2, 3);
  for (int x = 0; x < SIDE; x++)
    for (int y = 0; y < SIDE; y++)
      g_assert_cmpint (abs (ink (fixture, x, y) - ink (fixture, SIDE - 1 - y, x)), <=, 48);
}

static void
test_cross (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_marker (fixture->scene, 50, 50, 20, RDV_MARKER_CROSS, 0, INK, 2, RDV_DASH_SOLID);
  paint (fixture);
  g_assert_cmpint (ink (fixture, 44, 44), >, 128);
  g_assert_cmpint (ink (fixture, 55, 44), >, 128);
  g_assert_cmpint (ink (fixture, 50, 42), ==, 0);
}

static void
test_arrows (Fixture *fixture, gconstpointer data)
{
  gboolean right = GPOINTER_TO_INT (data) == RDV_MARKER_ARROW_RIGHT;

  rdv_scene_add_marker (fixture->scene, 50, 50, 20, (RdvMarkerShape) GPOINTER_TO_INT (data), INK, 0, 0, RDV_DASH_SOLID);
  paint (fixture);
  g_assert_cmpint (ink (fixture, right ? 41 : 58, 42), >, 128);
  g_assert_cmpint (ink (fixture, right ? 58 : 41, 42), ==, 0);
}

static void
test_gradient (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_gradient (fixture->scene, 10, 20, 80, 10, 0xff0000ff, 0);
  paint (fixture);
  assert_box (fixture, 10, 20, 80, 10, 4);
  for (int x = 11; x < 90; x++)
    g_assert_cmpint (ink (fixture, x, 25), <=, ink (fixture, x - 1, 25));
  g_assert_cmpint (ink (fixture, 10, 25), >, 250);
  g_assert_cmpint (ink (fixture, 89, 25), <, 5);
  /* It keeps its hue: premultiplied red is as much as alpha. */
  g_assert_cmpint (abs ((int) (pixel (fixture, 50, 25) >> 16 & 0xff) - ink (fixture, 50, 25)), <=, 1);
}

static void
test_hatch (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_hatch (fixture->scene, 10, 20, 50, 17, 6, INK, 1.5);
  paint (fixture);
  assert_box (fixture, 10, 20, 50, 17, 1);
  /* From the lower left corner, rising to the right, 6 apart; cairo's sampling makes a shade of difference. */
  g_assert_cmpint (ink (fixture, 13, 33), >, 200);
  for (int x = 16; x < 50; x++)
    for (int y = 24; y < 34; y++)
      {
        g_assert_cmpint (abs (ink (fixture, x, y) - ink (fixture, x + 1, y - 1)), <=, 24);
        g_assert_cmpint (abs (ink (fixture, x, y) - ink (fixture, x + 6, y)), <=, 24);
      }
}

static void
test_hatch_too_small (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_hatch (fixture->scene, 10, 20, 0.5, 17, 6, INK, 2);
  paint (fixture);
  g_assert_cmpint (find_ink (fixture).width, <=, 0);
}

static void
test_path (Fixture *fixture, gconstpointer data)
{
  const RdvPathStep steps[] = {
    { RDV_PATH_MOVE, .x = 0, .y = 0 },
    { RDV_PATH_LINE, .x = 20, .y = 0 },
    { RDV_PATH_CURVE, .x1 = 20, .y1 = 10, .x2 = 20, .y2 = 10, .x = 20, .y = 20 },
    { RDV_PATH_LINE, .x = 0, .y = 20 },
    { RDV_PATH_CLOSE },
    { RDV_PATH_END },
  };

  rdv_scene_add_path (fixture->scene, 30, 40, steps, INK, 0, 0);
  paint (fixture);
  assert_box (fixture, 30, 40, 20, 20, 0);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  const char *text = "Hgj";
  double width = rdv_text_measure_get_width (RDV_TEXT_MEASURE (fixture->measure), RDV_TEXT_TITLE, text);
  double ascent, descent;

  rdv_scene_get_text_metrics (fixture->scene, RDV_TEXT_TITLE, &ascent, &descent);
  rdv_scene_add_text (fixture->scene, RDV_TEXT_TITLE, 10, 50, width, text, INK);
  paint (fixture);
  assert_box (fixture, 10, (int) (50 - ascent), (int) width, (int) ceil (ascent + descent), 12);
  /* The H stands on the baseline. */
  g_assert_cmpint (ink (fixture, 14, 49), >, 200);
  g_assert_cmpint (ink (fixture, 14, 50), <, 60);
}

static void
test_struck_text (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_struck_text (fixture->scene, RDV_TEXT_TITLE, 10, 50, 60, "i i", INK);
  paint (fixture);
  for (int x = 10; x < 70; x++)
    g_assert_cmpint (MAX (ink (fixture, x, 43), ink (fixture, x, 44)), >, 100);
}

static void
test_clip (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_clip (fixture->scene, 20, 20, 40, 40);
  rdv_scene_add_clip (fixture->scene, 30, 10, 90, 40);
  rdv_scene_add_group (fixture->scene, 3, "mark");
  rdv_scene_add_rect (fixture->scene, 0, 0, 100, 100, INK);
  rdv_scene_end_group (fixture->scene);
  rdv_scene_end_clip (fixture->scene);
  rdv_scene_end_clip (fixture->scene);
  paint (fixture);
  assert_box (fixture, 30, 20, 30, 30, 0);
}

static void
test_clip_ends (Fixture *fixture, gconstpointer data)
{
  rdv_scene_add_clip (fixture->scene, 20, 20, 40, 40);
  rdv_scene_end_clip (fixture->scene);
  rdv_scene_add_rect (fixture->scene, 5, 5, 90, 90, INK);
  paint (fixture);
  assert_box (fixture, 5, 5, 90, 90, 0);
}

#define ADD(path, data, func) g_test_add ("/cairo-painter/" path, Fixture, data, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("rect", NULL, test_rect);
  ADD ("rounded-rect", NULL, test_rounded_rect);
  ADD ("outline-is-hollow", NULL, test_outline_is_hollow);
  ADD ("line", NULL, test_line);
  ADD ("dashes", NULL, test_dashes);
  ADD ("markers/diamond", GINT_TO_POINTER (RDV_MARKER_DIAMOND), test_markers);
  ADD ("markers/cross", GINT_TO_POINTER (RDV_MARKER_CROSS), test_markers);
  ADD ("markers/right", GINT_TO_POINTER (RDV_MARKER_ARROW_RIGHT), test_markers);
  ADD ("markers/left", GINT_TO_POINTER (RDV_MARKER_ARROW_LEFT), test_markers);
  ADD ("diamond", NULL, test_diamond);
  ADD ("dashed-diamond/small", GINT_TO_POINTER (11), test_dashed_diamond);
  ADD ("dashed-diamond/large", GINT_TO_POINTER (40), test_dashed_diamond);
  ADD ("cross", NULL, test_cross);
  ADD ("arrow/right", GINT_TO_POINTER (RDV_MARKER_ARROW_RIGHT), test_arrows);
  ADD ("arrow/left", GINT_TO_POINTER (RDV_MARKER_ARROW_LEFT), test_arrows);
  ADD ("gradient", NULL, test_gradient);
  ADD ("hatch", NULL, test_hatch);
  ADD ("hatch-too-small", NULL, test_hatch_too_small);
  ADD ("path", NULL, test_path);
  ADD ("text", NULL, test_text);
  ADD ("struck-text", NULL, test_struck_text);
  ADD ("clip", NULL, test_clip);
  ADD ("clip-ends", NULL, test_clip_ends);
  return g_test_run ();
}
