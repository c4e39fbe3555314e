/* test-canvas.c: what hands do on the canvas, and what never happens there. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "canvas-fixture.h"
#include "rdv-canvas-private.h"
#include "sample-document.h"
#include "scene-probe.h"
#include "xdotool.h"

typedef struct
{
  RdvTimeScale start;
  double x;
  double worst;
  guint n_frames;
} Watch;

static void
watch_instant (RdvViewport *viewport, Watch *watch)
{
  double shift = canvas_fixture_get_shift (&watch->start, rdv_viewport_get_scale (viewport), watch->x);

  watch->worst = MAX (watch->worst, fabs (shift));
  watch->n_frames++;
}

/* Into the middle of the timeline, where no limit is near. */
static void
go_inside (CanvasFixture *fixture)
{
  gint64 first, last, third;

  rdv_viewport_get_limits (fixture->viewport, &first, &last);
  third = (last - first) / 3;
  rdv_viewport_set_range (fixture->viewport, first + third, last - third);
}

/* In every frame of glides that add up, wherever the pointer is, what is under it stays. */
static void
test_zoom_keeps_instant (void)
{
  g_auto (CanvasFixture) fixture = { 0 };

  canvas_fixture_init (&fixture, 200);
  for (int i = 0; i < 12; i++)
    {
      Watch watch = { .x = g_test_rand_double_range (0, rdv_viewport_get_width (fixture.viewport)) };
      gulong handler;
      double before;

      go_inside (&fixture);
      before = canvas_fixture_get_scale (&fixture);
      watch.start = *rdv_viewport_get_scale (fixture.viewport);
      handler = g_signal_connect (fixture.viewport, "changed", G_CALLBACK (watch_instant), &watch);
      for (int step = 0; step < 3; step++)
        {
          rdv_canvas_zoom_by (fixture.canvas, watch.x, 1.25);
          canvas_fixture_wait_for (watch.n_frames > (guint) step);
        }
      canvas_fixture_settle (&fixture);
      g_signal_handler_disconnect (fixture.viewport, handler);
      g_assert_cmpfloat (watch.worst, <, 0.5);
      g_assert_cmpfloat_with_epsilon (before / canvas_fixture_get_scale (&fixture), pow (1.25, 3), 1e-6);
    }
}

/* Every event that is drawn is in the row in which it was; @rows: which that was, by event and lane. */
static void
assert_rows_are_kept (CanvasFixture *fixture, GHashTable *rows)
{
  RdvScene *scene = rdv_canvas_get_scene (fixture->canvas);
  guint n;
  const RdvBand *bands = rdv_canvas_get_bands (fixture->canvas, fixture->viewport, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < rdv_lane_pack_get_n_events (bands[i].pack); j++)
      {
        const RdvPackedEvent *packed = rdv_lane_pack_get_event (bands[i].pack, j);
        gpointer known, key = GUINT_TO_POINTER (packed->event * n + i);

        if (rdv_scene_find_event (scene, packed->event) == NULL)
          continue;
        if (g_hash_table_lookup_extended (rows, key, NULL, &known))
          g_assert_cmpint (GPOINTER_TO_INT (known), ==, packed->row);
        else
          g_hash_table_insert (rows, key, GINT_TO_POINTER ((int) packed->row));
      }
}

/* Everything that is drawn stands where its lane and its row are, once the lanes have opened and closed. */
static void
assert_drawn_in_rows (CanvasFixture *fixture)
{
  RdvScene *scene = rdv_canvas_get_scene (fixture->canvas);
  double row_height = rdv_layout_get_metrics (rdv_canvas_get_layout (fixture->canvas))->row_height;
  double padding = rdv_layout_get_metrics (rdv_canvas_get_layout (fixture->canvas))->lane_padding;
  guint n, n_hits, n_found = 0, n_drawn = 0;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n_hits);
  const RdvBand *bands = rdv_canvas_get_bands (fixture->canvas, fixture->viewport, &n);

  for (guint i = 0; i < n_hits; i++)
    {
      gboolean is_found = FALSE;

      if (hits[i].kind != RDV_HIT_EVENT)
        continue;
      for (guint j = 0; j < n; j++)
        for (guint k = 0; k < rdv_lane_pack_get_n_events (bands[j].pack); k++)
          {
            const RdvPackedEvent *packed = rdv_lane_pack_get_event (bands[j].pack, k);
            double y = rdv_canvas_get_lanes_y (fixture->canvas) + bands[j].y - rdv_viewport_get_offset_y (fixture->viewport) + padding +
                       rdv_band_get_place (&bands[j], packed->row) * row_height;

            is_found |= packed->event == hits[i].id && fabs (y - hits[i].y) < 0.5;
          }
      n_drawn++;
      n_found += is_found;
    }
  g_assert_cmpuint (n_found, ==, n_drawn);
}

/* A full screen in 40 steps: every event that stays visible keeps its row in its lane. */
static void
test_pan_keeps_rows (void)
{
  g_auto (CanvasFixture) fixture = { 0 };

  canvas_fixture_init (&fixture, 400);
  for (int zoom = 0; zoom < 6; zoom++)
    {
      g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);

      go_inside (&fixture);
      rdv_viewport_zoom_at (fixture.viewport, 300, pow (2.3, zoom));
      /* Rows glide at a step of the zoom; they stay while one pans. */
      rdv_canvas_get_scene (fixture.canvas);
      canvas_fixture_settle (&fixture);
      for (int step = 0; step < 40; step++)
        {
          assert_rows_are_kept (&fixture, rows);
          g_assert_true (rdv_viewport_pan (fixture.viewport, rdv_viewport_get_width (fixture.viewport) / 40, 0));
        }
      assert_rows_are_kept (&fixture, rows);
      canvas_fixture_settle (&fixture);
      assert_drawn_in_rows (&fixture);
      if (zoom < 3)
        g_assert_cmpuint (g_hash_table_size (rows), >, 10);
    }
}

static void
test_texts_never_meet (void)
{
  g_auto (CanvasFixture) fixture = { 0 };

  canvas_fixture_init (&fixture, 400);
  for (int step = 0; step < 40; step++)
    {
      /* On their way to other rows they may pass one another. */
      canvas_fixture_settle (&fixture);
      scene_probe_assert_texts_apart (rdv_canvas_get_scene (fixture.canvas));
      rdv_viewport_zoom_at (fixture.viewport, g_test_rand_double_range (0, 800), 1.3);
    }
}

static void
test_click_selects (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvSelection *selection;
  const RdvHit *hit;

  canvas_fixture_init (&fixture, 60);
  selection = rdv_canvas_get_selection (fixture.canvas);
  hit = canvas_fixture_find_hit (&fixture, RDV_HIT_EVENT);
  canvas_fixture_click (&fixture, hit->x + hit->width / 2, hit->y + hit->height / 2, 1);
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, hit->id);
  canvas_fixture_wait_for (fixture.canvas->selected.node != NULL);
  /* the lowest part of the body is empty ground */
  canvas_fixture_click (&fixture, 980, 698, 1);
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, RDV_NONE);
}

/* Only what can be pointed at has a tooltip. */
static void
test_tooltip (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  GtkWidget *widget;
  gboolean shown;
  RdvHit hit;

  canvas_fixture_init (&fixture, 60);
  widget = GTK_WIDGET (fixture.canvas);
  hit = *canvas_fixture_find_hit (&fixture, RDV_HIT_EVENT);
  g_signal_emit_by_name (widget, "query-tooltip", (int) (hit.x + hit.width / 2), (int) (hit.y + hit.height / 2), FALSE,
                         tooltip, &shown);
  g_assert_true (shown);
  g_signal_emit_by_name (widget, "query-tooltip", 980, 698, FALSE, tooltip, &shown);
  g_assert_false (shown);
  /* with the keyboard: that of the selected event */
  g_signal_emit_by_name (widget, "query-tooltip", 0, 0, TRUE, tooltip, &shown);
  g_assert_false (shown);
  rdv_selection_set_event (rdv_canvas_get_selection (fixture.canvas), hit.id);
  g_signal_emit_by_name (widget, "query-tooltip", 0, 0, TRUE, tooltip, &shown);
  g_assert_true (shown);
  g_object_unref (tooltip);
}

static void
count (RdvCanvas *canvas, guint event, guint *last)
{
  *last = event;
}

static void
test_double_click (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  guint activated = RDV_NONE;
  double before;
  RdvHit hit;

  canvas_fixture_init (&fixture, 60);
  g_signal_connect (fixture.canvas, "peek", G_CALLBACK (count), &activated);
  hit = *canvas_fixture_find_hit (&fixture, RDV_HIT_EVENT);
  before = canvas_fixture_get_scale (&fixture);
  canvas_fixture_click (&fixture, hit.x + hit.width / 2, hit.y + hit.height / 2, 1);
  canvas_fixture_click (&fixture, hit.x + hit.width / 2, hit.y + hit.height / 2, 2);
  canvas_fixture_settle (&fixture);
  g_assert_cmpuint (activated, ==, hit.id);
  g_assert_cmpfloat (canvas_fixture_get_scale (&fixture), <, before);
  g_assert_nonnull (rdv_scene_find_event (rdv_canvas_get_scene (fixture.canvas), hit.id));
  /* on empty ground it zooms in there */
  before = canvas_fixture_get_scale (&fixture);
  canvas_fixture_click (&fixture, 980, 698, 2);
  canvas_fixture_settle (&fixture);
  g_assert_cmpfloat (canvas_fixture_get_scale (&fixture), <, before / 2);
}

/* Clicking clusters leads, step by step, to events that stand by themselves. */
static void
test_cluster_opens (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  const RdvHit *cluster;
  RdvHit hit;
  gint64 from, to;
  double before;

  canvas_fixture_init (&fixture, 1500);
  cluster = canvas_fixture_find_hit (&fixture, RDV_HIT_CLUSTER);
  g_assert_nonnull (cluster);
  hit = *cluster;
  before = canvas_fixture_get_scale (&fixture);
  canvas_fixture_click (&fixture, hit.x + hit.width / 2, hit.y + hit.height / 2, 1);
  canvas_fixture_settle (&fixture);
  g_assert_cmpfloat (canvas_fixture_get_scale (&fixture), <, before / 1.4);
  rdv_viewport_get_range (fixture.viewport, &from, &to);
  g_assert_cmpint (from, <=, hit.to);
  g_assert_cmpint (to, >=, hit.from);
}

static void
test_wheel (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  gboolean handled;
  RdvTimeScale before;
  double height;
  gpointer scroll;

  canvas_fixture_init (&fixture, 400);
  scroll = canvas_fixture_find_controller (GTK_WIDGET (fixture.canvas), "scroll");
  go_inside (&fixture);
  before = *rdv_viewport_get_scale (fixture.viewport);
  height = rdv_viewport_get_content_height (fixture.viewport);

  /* sideways: through time */
  g_signal_emit_by_name (scroll, "scroll", 1.0, 0.0, &handled);
  g_assert_true (handled);
  canvas_fixture_settle (&fixture);
  g_assert_cmpfloat (canvas_fixture_get_shift (&before, rdv_viewport_get_scale (fixture.viewport), 0), <, -20);

  /* up and down: through the rows, or through time when they all fit */
  before = *rdv_viewport_get_scale (fixture.viewport);
  g_signal_emit_by_name (scroll, "scroll", 0.0, 1.0, &handled);
  canvas_fixture_settle (&fixture);
  if (height > rdv_viewport_get_height (fixture.viewport))
    g_assert_cmpfloat (rdv_viewport_get_offset_y (fixture.viewport), >, 0);
  else
    g_assert_cmpfloat (canvas_fixture_get_shift (&before, rdv_viewport_get_scale (fixture.viewport), 0), <, -20);
}

static void
act (CanvasFixture *fixture, const char *action, const char *parameter)
{
  gboolean found = parameter != NULL
                       ? gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), action, "s", parameter)
                       : gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), action, NULL);

  g_assert_true (found);
  canvas_fixture_settle (fixture);
}

/* Walking with the keys visits every event once, in order, and each is in view when it is selected. */
static void
test_walk_in_time (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvSelection *selection;
  guint n_events;

  canvas_fixture_init (&fixture, 40);
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (fixture.canvas)), "gtk-enable-animations", FALSE, NULL);
  selection = rdv_canvas_get_selection (fixture.canvas);
  n_events = rdv_document_get_n_events (fixture.document);
  act (&fixture, "canvas.walk", "first");
  for (guint i = 0; i < n_events; i++)
    {
      const RdvHit *hit = rdv_scene_find_event (rdv_canvas_get_scene (fixture.canvas), i);

      g_assert_cmpuint (rdv_selection_get_event (selection), ==, i);
      g_assert_nonnull (hit);
      g_assert_cmpfloat (hit->y, >=, rdv_canvas_get_body_y (fixture.canvas));
      g_assert_cmpfloat (hit->y, <, gtk_widget_get_height (GTK_WIDGET (fixture.canvas)));
      g_assert_cmpfloat (hit->x, <, gtk_widget_get_width (GTK_WIDGET (fixture.canvas)));
      act (&fixture, "canvas.walk", "next");
    }
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, n_events - 1);
  act (&fixture, "canvas.walk", "previous");
  g_assert_cmpuint (rdv_selection_get_event (selection), ==, n_events - 2);
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (fixture.canvas)), "gtk-enable-animations", TRUE, NULL);
}

/* Down from the first lane comes to the last one, lane by lane. */
static void
test_walk_lanes (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvSelection *selection;
  guint n;
  const guint32 *events;

  canvas_fixture_init (&fixture, 200);
  selection = rdv_canvas_get_selection (fixture.canvas);
  events = rdv_document_get_lane_events (fixture.document, 0, &n);
  rdv_selection_set_event (selection, events[n / 2]);
  for (guint lane = 1; lane < rdv_document_get_n_lanes (fixture.document); lane++)
    {
      act (&fixture, "canvas.walk", "down");
      g_assert_cmpuint (rdv_document_get_lanes (fixture.document, rdv_selection_get_event (selection), &n)[0], ==, lane);
    }
  act (&fixture, "canvas.walk", "up");
  g_assert_cmpuint (rdv_document_get_lanes (fixture.document, rdv_selection_get_event (selection), &n)[0], ==,
                    rdv_document_get_n_lanes (fixture.document) - 2);
}

static void
test_zoom_actions (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  double whole;
  gint64 from, to;

  canvas_fixture_init (&fixture, 60);
  act (&fixture, "canvas.zoom-whole", NULL);
  whole = canvas_fixture_get_scale (&fixture);
  act (&fixture, "canvas.zoom-in", NULL);
  g_assert_cmpfloat (canvas_fixture_get_scale (&fixture), <, whole);
  act (&fixture, "canvas.pan", "page-right");
  act (&fixture, "canvas.zoom-out", NULL);
  act (&fixture, "canvas.zoom-whole", NULL);
  g_assert_cmpfloat_with_epsilon (canvas_fixture_get_scale (&fixture), whole, whole * 1e-9);
  /* disabled: as far out as it goes, and nothing selected */
  gtk_widget_activate_action (GTK_WIDGET (fixture.canvas), "canvas.zoom-out", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture.canvas), "canvas.zoom-selection", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture.canvas), "canvas.activate", NULL);
  g_assert_cmpint (fixture.canvas->motion, ==, RDV_CANVAS_AT_REST);

  rdv_selection_set_event (rdv_canvas_get_selection (fixture.canvas), 20);
  act (&fixture, "canvas.zoom-selection", NULL);
  g_assert_cmpfloat (canvas_fixture_get_scale (&fixture), <, whole);
  g_assert_nonnull (rdv_scene_find_event (rdv_canvas_get_scene (fixture.canvas), 20));

  act (&fixture, "canvas.today", NULL);
  rdv_viewport_get_range (fixture.viewport, &from, &to);
  g_assert_cmpint (from, <, SAMPLE_NOW);
  g_assert_cmpint (to, >, SAMPLE_NOW);
}

/* Every event can be brought into view from anywhere. */
static void
test_reveal (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  GtkSettings *settings;

  canvas_fixture_init (&fixture, 800);
  settings = gtk_widget_get_settings (GTK_WIDGET (fixture.canvas));
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  for (guint event = 0; event < 800; event += 53)
    {
      rdv_canvas_reveal_event (fixture.canvas, event);
      g_assert_nonnull (rdv_scene_find_event (rdv_canvas_get_scene (fixture.canvas), event));
    }
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

/* Reduced motion: at once, in one step. */
static void
test_reduced_motion (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  GtkSettings *settings;
  RdvTimeScale wanted;

  canvas_fixture_init (&fixture, 60);
  settings = gtk_widget_get_settings (GTK_WIDGET (fixture.canvas));
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  rdv_viewport_peek_range (fixture.viewport, 3e8, 4e8, &wanted);
  rdv_canvas_glide_to_range (fixture.canvas, 3e8, 4e8);
  g_assert_cmpfloat (canvas_fixture_get_scale (&fixture), ==, wanted.seconds_per_pixel);
  g_assert_cmpint (rdv_viewport_get_scale (fixture.viewport)->origin, ==, wanted.origin);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

/* A change from outside ends a glide: nobody fights over the view. */
static void
test_glide_gives_way (void)
{
  g_auto (CanvasFixture) fixture = { 0 };

  canvas_fixture_init (&fixture, 60);
  rdv_canvas_glide_to_range (fixture.canvas, 3e8, 4e8);
  g_assert_cmpint (fixture.canvas->motion, ==, RDV_CANVAS_GLIDING);
  rdv_viewport_set_range (fixture.viewport, 5e8, 6e8);
  g_assert_cmpint (fixture.canvas->motion, ==, RDV_CANVAS_AT_REST);
}

/* Momentum goes on the way it began, and ends. */
static void
test_momentum (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  RdvTimeScale before;
  gpointer scroll;

  canvas_fixture_init (&fixture, 60);
  go_inside (&fixture);
  before = *rdv_viewport_get_scale (fixture.viewport);
  scroll = canvas_fixture_find_controller (GTK_WIDGET (fixture.canvas), "scroll");
  g_signal_emit_by_name (scroll, "decelerate", 300.0, 0.0);
  g_assert_cmpint (fixture.canvas->motion, ==, RDV_CANVAS_COASTING);
  canvas_fixture_settle (&fixture);
  g_assert_cmpfloat (canvas_fixture_get_shift (&before, rdv_viewport_get_scale (fixture.viewport), 0), <, -50);
}

typedef struct
{
  gboolean is_drawing;
  guint n_told;
} HoverWatch;

static void
begin_drawing (HoverWatch *watch)
{
  watch->is_drawing = TRUE;
}

static void
end_drawing (HoverWatch *watch)
{
  watch->is_drawing = FALSE;
}

static void
on_cursor (HoverWatch *watch)
{
  g_assert_false (watch->is_drawing);
  watch->n_told++;
}

/* What moves away under a pointer that rests changes cursor and tooltip, but not while GTK draws: the window of the tooltip would be
   drawn without a size. */
static void
test_hover_waits_for_the_frame (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  HoverWatch watch = { 0 };
  GdkFrameClock *clock;
  RdvHit hit;

  canvas_fixture_init (&fixture, 300);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture.canvas));
  hit = *canvas_fixture_find_hit (&fixture, RDV_HIT_EVENT);
  playf ("mousemove %d %d", (int) (hit.x + hit.width / 2), (int) (hit.y + hit.height / 2));
  canvas_fixture_wait_for (fixture.canvas->hover.id == hit.id);
  g_signal_connect_swapped (fixture.canvas, "notify::cursor", G_CALLBACK (on_cursor), &watch);
  g_signal_connect_swapped (clock, "layout", G_CALLBACK (begin_drawing), &watch);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (end_drawing), &watch);
  for (int i = 0; i < 6; i++)
    {
      guint n_before = watch.n_told;

      rdv_canvas_zoom_by (fixture.canvas, 0, i % 2 == 0 ? 10 : 0.1);
      canvas_fixture_wait_for (watch.n_told > n_before);
      canvas_fixture_settle (&fixture);
    }
  g_signal_handlers_disconnect_by_data (clock, &watch);
  g_signal_handlers_disconnect_by_data (fixture.canvas, &watch);
  /* The other tests are made for a pointer that is elsewhere. */
  play ("mousemove 1270 790");
}

static void
test_theme_follows (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  GtkSettings *settings;

  canvas_fixture_init (&fixture, 10);
  settings = gtk_widget_get_settings (GTK_WIDGET (fixture.canvas));
  g_assert_cmpint (rdv_canvas_get_theme (fixture.canvas), ==, RDV_THEME_LIGHT);
  g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, NULL);
  canvas_fixture_wait_for (rdv_canvas_get_theme (fixture.canvas) == RDV_THEME_DARK);
  g_object_set (settings, "gtk-application-prefer-dark-theme", FALSE, NULL);
  canvas_fixture_wait_for (rdv_canvas_get_theme (fixture.canvas) == RDV_THEME_LIGHT);
}

/* By the names that GNOME gives its own, and by that of GTK's. */
static void
test_high_contrast_follows (void)
{
  static const char *const names[] = { "HighContrast", "Default-hc" };
  g_auto (CanvasFixture) fixture = { 0 };
  GtkSettings *settings;

  canvas_fixture_init (&fixture, 10);
  settings = gtk_widget_get_settings (GTK_WIDGET (fixture.canvas));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_object_set (settings, "gtk-theme-name", names[i], NULL);
      canvas_fixture_wait_for (rdv_canvas_get_theme (fixture.canvas) == RDV_THEME_HIGH_CONTRAST);
      g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, NULL);
      canvas_fixture_wait_for (rdv_canvas_get_theme (fixture.canvas) == RDV_THEME_HIGH_CONTRAST_DARK);
      gtk_settings_reset_property (settings, "gtk-application-prefer-dark-theme");
      gtk_settings_reset_property (settings, "gtk-theme-name");
      canvas_fixture_wait_for (rdv_canvas_get_theme (fixture.canvas) == RDV_THEME_LIGHT);
    }
}

/* Larger text lays out anew, and the view stays where it was. */
static void
test_text_size_follows (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  GtkSettings *settings;
  gint64 from, to, from_then, to_then;
  double row_height;
  int dpi;

  canvas_fixture_init (&fixture, 60);
  go_inside (&fixture);
  rdv_viewport_get_range (fixture.viewport, &from, &to);
  row_height = rdv_layout_get_metrics (rdv_canvas_get_layout (fixture.canvas))->row_height;
  settings = gtk_widget_get_settings (GTK_WIDGET (fixture.canvas));
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  g_assert_cmpfloat (rdv_layout_get_metrics (rdv_canvas_get_layout (fixture.canvas))->row_height, >, row_height);
  rdv_viewport_get_range (fixture.viewport, &from_then, &to_then);
  g_assert_cmpint (ABS (from - from_then), <, 60);
  g_assert_cmpint (ABS (to - to_then), <, 60);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* Another document: nothing of the old one is left selected, and all of the new one is in view. */
static void
test_another_document (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  g_autoptr (RdvDocument) other = sample_document_new (3, 5, 7);
  gint64 from, to, first, last;

  canvas_fixture_init (&fixture, 60);
  go_inside (&fixture);
  rdv_selection_set_event (rdv_canvas_get_selection (fixture.canvas), 50);
  rdv_canvas_set_document (fixture.canvas, other, SAMPLE_NOW);
  g_assert_cmpuint (rdv_selection_get_event (rdv_canvas_get_selection (fixture.canvas)), ==, RDV_NONE);
  rdv_viewport_get_range (fixture.viewport, &from, &to);
  g_assert_true (rdv_document_get_bounds (other, &first, &last));
  g_assert_cmpint (from, <=, first);
  g_assert_cmpint (to, >=, last);
  canvas_fixture_wait_for (fixture.canvas->picture.node != NULL);
}

/* The ruler's hours follow the action, whose state a menu shows; a zone that nobody knows changes nothing. */
static void
test_zone (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  GtkWidget *widget;
  RdvScene *before;

  canvas_fixture_init (&fixture, 50);
  widget = GTK_WIDGET (fixture.canvas);
  g_assert_cmpstr (rdv_canvas_get_zone (fixture.canvas), ==, "utc");
  before = rdv_canvas_get_scene (fixture.canvas);
  g_assert_true (gtk_widget_activate_action (widget, "canvas.zone", "s", "Nowhere/At all"));
  g_assert_cmpstr (rdv_canvas_get_zone (fixture.canvas), ==, "utc");
  g_assert_true (rdv_canvas_get_scene (fixture.canvas) == before);
  g_assert_true (gtk_widget_activate_action (widget, "canvas.zone", "s", "+03:00"));
  g_assert_cmpstr (rdv_canvas_get_zone (fixture.canvas), ==, "+03:00");
  g_assert_cmpstr (rdv_zone_get_id (rdv_layout_get_zone (rdv_canvas_get_layout (fixture.canvas))), ==, "+03:00");
  /* It outlives the layout. */
  rdv_canvas_set_document (fixture.canvas, fixture.document, SAMPLE_NOW + 1);
  g_assert_cmpstr (rdv_zone_get_id (rdv_layout_get_zone (rdv_canvas_get_layout (fixture.canvas))), ==, "+03:00");
}

static gboolean
is_half_transparent (const RdvScene *scene)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_TEXT && (primitives[i].fill & 0xff) < 0xff)
      return TRUE;
  return FALSE;
}

/* What comes and goes at a step of the zoom fades; without animations it is there at once, in its place. */
static void
test_changes_fade (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  GtkSettings *settings;

  canvas_fixture_init (&fixture, 400);
  settings = gtk_widget_get_settings (GTK_WIDGET (fixture.canvas));
  g_assert_false (is_half_transparent (rdv_canvas_get_scene (fixture.canvas)));
  rdv_viewport_zoom_at (fixture.viewport, 300, 3);
  g_assert_true (is_half_transparent (rdv_canvas_get_scene (fixture.canvas)));
  g_assert_nonnull (fixture.canvas->before);
  canvas_fixture_settle (&fixture);
  g_assert_false (is_half_transparent (rdv_canvas_get_scene (fixture.canvas)));

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  rdv_viewport_zoom_at (fixture.viewport, 300, 3);
  g_assert_false (is_half_transparent (rdv_canvas_get_scene (fixture.canvas)));
  g_assert_null (fixture.canvas->before);
  gtk_settings_reset_property (settings, "gtk-enable-animations");
}

/* Compact rows are lower, and one stays where one is; what is no density changes nothing. */
static void
test_density (void)
{
  g_auto (CanvasFixture) fixture = { 0 };
  GtkWidget *widget;
  gint64 from, to, from_then, to_then;
  double row_height;

  canvas_fixture_init (&fixture, 50);
  widget = GTK_WIDGET (fixture.canvas);
  row_height = rdv_layout_get_metrics (rdv_canvas_get_layout (fixture.canvas))->row_height;
  rdv_viewport_get_range (rdv_canvas_get_viewport (fixture.canvas), &from, &to);
  g_assert_true (gtk_widget_activate_action (widget, "canvas.density", "s", "dense"));
  g_assert_cmpint (rdv_canvas_get_density (fixture.canvas), ==, RDV_DENSITY_ORDINARY);
  g_assert_true (gtk_widget_activate_action (widget, "canvas.density", "s", "compact"));
  g_assert_cmpint (rdv_canvas_get_density (fixture.canvas), ==, RDV_DENSITY_COMPACT);
  g_assert_cmpfloat (rdv_layout_get_metrics (rdv_canvas_get_layout (fixture.canvas))->row_height, <, row_height);
  rdv_viewport_get_range (rdv_canvas_get_viewport (fixture.canvas), &from_then, &to_then);
  g_assert_cmpint (from_then, ==, from);
  g_assert_cmpint (to_then, ==, to);
  /* It outlives the document. */
  rdv_canvas_set_document (fixture.canvas, fixture.document, SAMPLE_NOW + 1);
  g_assert_cmpfloat (rdv_layout_get_metrics (rdv_canvas_get_layout (fixture.canvas))->row_height, <, row_height);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas/zoom-keeps-instant", test_zoom_keeps_instant);
  g_test_add_func ("/canvas/pan-keeps-rows", test_pan_keeps_rows);
  g_test_add_func ("/canvas/texts-never-meet", test_texts_never_meet);
  g_test_add_func ("/canvas/click-selects", test_click_selects);
  g_test_add_func ("/canvas/tooltip", test_tooltip);
  g_test_add_func ("/canvas/double-click", test_double_click);
  g_test_add_func ("/canvas/cluster-opens", test_cluster_opens);
  g_test_add_func ("/canvas/wheel", test_wheel);
  g_test_add_func ("/canvas/walk-in-time", test_walk_in_time);
  g_test_add_func ("/canvas/walk-lanes", test_walk_lanes);
  g_test_add_func ("/canvas/zoom-actions", test_zoom_actions);
  g_test_add_func ("/canvas/reveal", test_reveal);
  g_test_add_func ("/canvas/reduced-motion", test_reduced_motion);
  g_test_add_func ("/canvas/glide-gives-way", test_glide_gives_way);
  g_test_add_func ("/canvas/momentum", test_momentum);
  g_test_add_func ("/canvas/hover-waits-for-the-frame", test_hover_waits_for_the_frame);
  g_test_add_func ("/canvas/theme-follows", test_theme_follows);
  g_test_add_func ("/canvas/high-contrast-follows", test_high_contrast_follows);
  g_test_add_func ("/canvas/text-size-follows", test_text_size_follows);
  g_test_add_func ("/canvas/another-document", test_another_document);
  g_test_add_func ("/canvas/density", test_density);
  g_test_add_func ("/canvas/zone", test_zone);
  g_test_add_func ("/canvas/changes-fade", test_changes_fade);
  return g_test_run ();
}
