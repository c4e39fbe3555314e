/* test-canvas-lanes.c: what hands and keys do to lanes. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "canvas-fixture.h"
#include "rdv-canvas-private.h"
#include "sample-document.h"
#include "xdotool.h"

/* The fixture is for a timeline with nested lanes, more than fit. */
#define NESTED GINT_TO_POINTER (1)

typedef struct
{
  CanvasFixture canvas;
  RdvLaneOrder *order;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  canvas_fixture_init_with (&self->canvas, data != NULL ? sample_document_new_nested (16, 600, 3) : sample_document_new (8, 300, 1975));
  gtk_window_set_title (self->canvas.window, "lanes");
  play ("mousemove 5 5 search --sync --onlyvisible --name ^lanes$ windowfocus --sync");
  canvas_fixture_wait_for (gtk_window_is_active (self->canvas.window));
  self->order = rdv_canvas_get_lane_order (self->canvas.canvas);
}

/* GTK 4.8 leaks 120 bytes for a window that is destroyed while the pointer is on something in it. */
static void
tear_down (Fixture *self, gconstpointer data)
{
  play ("mousemove 1200 750");
  canvas_fixture_wait_for (!self->canvas.canvas->has_pointer);
  canvas_fixture_clear (&self->canvas);
}

static const RdvHit *
find_hit (Fixture *self, RdvHitKind kind, guint32 id)
{
  guint n;
  const RdvHit *hits = rdv_scene_get_hits (rdv_canvas_get_scene (self->canvas.canvas), &n);

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == kind && hits[i].id == id)
      return &hits[i];
  return NULL;
}

static const RdvHit *
find_header (Fixture *self, guint32 lane)
{
  return find_hit (self, RDV_HIT_LANE_HEADER, lane);
}

static void
point_at (Fixture *self, const RdvHit *hit)
{
  int x = (int) (hit->x + hit->width / 2), y = (int) (hit->y + MIN (hit->height / 2, 12));

  playf ("mousemove %d %d", x, y);
  canvas_fixture_wait_for (self->canvas.canvas->pointer_x == x && self->canvas.canvas->pointer_y == y);
}

static gboolean
is_shown (Fixture *self, guint32 lane)
{
  return rdv_lane_order_get_home (self->order, lane) == lane;
}

static guint
get_place (Fixture *self, guint32 lane)
{
  guint place = 0;

  while (rdv_lane_order_get_lane (self->order, place) != lane)
    place++;
  return place;
}

/* A click on the triangle makes one row of the lane and of what is nested in it; the header stays under the pointer. */
static void
test_triangle (Fixture *self, gconstpointer data)
{
  double row = rdv_layout_get_metrics (rdv_canvas_get_layout (self->canvas.canvas))->row_height;
  double y = find_header (self, 0)->y;

  point_at (self, find_hit (self, RDV_HIT_LANE_TRIANGLE, 0));
  play ("click 1");
  canvas_fixture_wait_for (rdv_lane_order_get_collapsed (self->order, 0));
  canvas_fixture_wait_for (find_header (self, 0)->height < 2 * row); /* it glides there */
  g_assert_cmpfloat_with_epsilon (find_header (self, 0)->y, y, 0.5);
  g_assert_null (find_header (self, 1));
  g_assert_nonnull (find_header (self, 3));
  play ("click 1");
  canvas_fixture_wait_for (!rdv_lane_order_get_collapsed (self->order, 0));
  g_assert_nonnull (find_header (self, 1));
}

static void
test_double_click_shows_alone (Fixture *self, gconstpointer data)
{
  point_at (self, find_header (self, 2));
  play ("click --repeat 2 --delay 60 1");
  canvas_fixture_wait_for (rdv_lane_order_get_solo (self->order) == 2);
  g_assert_cmpuint (rdv_lane_order_get_n_shown (self->order), ==, 1);
  g_assert_cmpuint (canvas_fixture_find_hit (&self->canvas, RDV_HIT_HIDDEN_LANES)->id, ==, 7);
  point_at (self, find_header (self, 2));
  /* Not to be taken for the third and fourth click. */
  play ("mousemove_relative 30 0 sleep 0.5 click --repeat 2 --delay 60 1");
  canvas_fixture_wait_for (rdv_lane_order_get_solo (self->order) == RDV_NONE);
  g_assert_cmpuint (rdv_lane_order_get_n_shown (self->order), ==, 8);
}

/* Drags a header by hand from @lane to where @there is now; the layer with the gap is there on the way. When it is over, all lanes rest. */
static void
drag (Fixture *self, guint32 lane, const RdvHit *there, double below)
{
  const RdvHit *here = find_header (self, lane);
  int x = (int) (here->x + here->width / 2);
  int from = (int) (here->y + 10), to = (int) (there->y + below);

  playf ("mousemove %d %d mousedown 1 mousemove %d %d mousemove %d %d", x, from, x, (from + to) / 2, x, to);
  canvas_fixture_wait_for (self->canvas.canvas->dragged_lane == lane && self->canvas.canvas->dragged.scene != NULL);
  play ("mouseup 1");
  canvas_fixture_wait_for (self->canvas.canvas->dragged_lane == RDV_NONE);
  g_assert_null (self->canvas.canvas->dragged.scene);
  canvas_fixture_settle (&self->canvas);
}

static void
test_drag (Fixture *self, gconstpointer data)
{
  gint64 from, to, from_then, to_then;

  rdv_viewport_get_range (self->canvas.viewport, &from_then, &to_then);
  drag (self, 0, find_header (self, 2), 4);
  g_assert_cmpuint (get_place (self, 0), ==, 1);
  drag (self, 2, find_header (self, 1), 4);
  g_assert_cmpuint (get_place (self, 2), ==, 0);
  /* Dropped where it was, it stays there, and dragging a header never moves the view. */
  drag (self, 2, find_header (self, 2), 30);
  g_assert_cmpuint (get_place (self, 2), ==, 0);
  rdv_viewport_get_range (self->canvas.viewport, &from, &to);
  g_assert_cmpint (from, ==, from_then);
  g_assert_cmpint (to, ==, to_then);
}

/* A nested lane does not leave the one it is nested in. */
static void
test_drag_nested (Fixture *self, gconstpointer data)
{
  drag (self, 1, find_header (self, 3), 20);
  for (guint i = 0; i < 16; i++)
    g_assert_cmpuint (rdv_lane_order_get_lane (self->order, i), ==, i);
}

/* Held at the lower edge, a lane scrolls the others by. */
static void
test_drag_scrolls (Fixture *self, gconstpointer data)
{
  const RdvHit *header = find_header (self, 0);
  int bottom = gtk_widget_get_height (GTK_WIDGET (self->canvas.canvas));
  double room = rdv_viewport_get_content_height (self->canvas.viewport) - rdv_viewport_get_height (self->canvas.viewport);

  g_assert_cmpfloat (room, >, 50);
  playf ("mousemove 60 %d mousedown 1 mousemove 60 300 mousemove 60 %d", (int) header->y + 8, bottom - 4);
  canvas_fixture_wait_for (rdv_viewport_get_offset_y (self->canvas.viewport) > room - 1);
  play ("mouseup 1");
  canvas_fixture_wait_for (get_place (self, 0) > 6);
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  RdvSelection *selection = rdv_canvas_get_selection (self->canvas.canvas);
  guint n;

  point_at (self, find_header (self, 1));
  canvas_fixture_wait_for (self->canvas.canvas->hover.kind == RDV_HIT_LANE_HEADER);
  play ("key ctrl+Down");
  canvas_fixture_wait_for (get_place (self, 1) == 2);
  /* The pointer rests: the next key moves the same lane, whatever is under the pointer now. */
  play ("key ctrl+Down");
  canvas_fixture_wait_for (get_place (self, 1) == 3);
  play ("key ctrl+Up");
  canvas_fixture_wait_for (get_place (self, 1) == 2);
  play ("mousemove 1200 750");
  canvas_fixture_wait_for (!self->canvas.canvas->has_pointer);
  rdv_selection_set_event (selection, rdv_document_get_lane_events (self->canvas.document, 5, &n)[0]);
  play ("key ctrl+h");
  canvas_fixture_wait_for (!is_shown (self, 5));
  g_assert_true (is_shown (self, 1));
  play ("key ctrl+shift+h");
  canvas_fixture_wait_for (is_shown (self, 5));
}

/* What the menu offers is done by the same actions: the menu opens for a header and names only what can be done. */
static void
test_menu (Fixture *self, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas.canvas);

  point_at (self, find_header (self, 0));
  play ("click 3");
  canvas_fixture_wait_for (self->canvas.canvas->lane_menu != NULL && gtk_widget_get_mapped (self->canvas.canvas->lane_menu));
  play ("key Escape");
  canvas_fixture_wait_for (!gtk_widget_get_mapped (self->canvas.canvas->lane_menu));
  point_at (self, find_header (self, 4));
  g_assert_true (gtk_widget_activate_action (canvas, "canvas.lane-down", "u", 0));
  g_assert_cmpuint (get_place (self, 0), ==, 1);
  g_assert_true (gtk_widget_activate_action (canvas, "canvas.lane-up", "u", 0));
  g_assert_cmpuint (get_place (self, 0), ==, 0);
  g_assert_true (gtk_widget_activate_action (canvas, "canvas.lane-hide", "u", 3));
  g_assert_false (is_shown (self, 3));
  g_assert_true (gtk_widget_activate_action (canvas, "canvas.lane-show", "u", 3));
  g_assert_true (is_shown (self, 3));
  g_assert_true (gtk_widget_activate_action (canvas, "canvas.lane-solo", "u", 3));
  g_assert_false (is_shown (self, 2));
  g_assert_true (gtk_widget_activate_action (canvas, "canvas.lane-solo", "u", 3));
  g_assert_true (is_shown (self, 2));
}

static void
test_hidden_row_brings_back (Fixture *self, gconstpointer data)
{
  g_assert_null (canvas_fixture_find_hit (&self->canvas, RDV_HIT_HIDDEN_LANES));
  rdv_lane_order_hide (self->order, 1);
  rdv_lane_order_hide (self->order, 4);
  g_assert_cmpuint (canvas_fixture_find_hit (&self->canvas, RDV_HIT_HIDDEN_LANES)->id, ==, 2);
  point_at (self, canvas_fixture_find_hit (&self->canvas, RDV_HIT_HIDDEN_LANES));
  play ("click 1");
  canvas_fixture_wait_for (rdv_lane_order_get_n_hidden (self->order) == 0);
}

/* Walking never leads to what is not shown; asking for an event shows its lane. */
static void
test_walk_stays_in_view (Fixture *self, gconstpointer data)
{
  RdvCanvas *canvas = self->canvas.canvas;
  RdvSelection *selection = rdv_canvas_get_selection (canvas);
  guint n;
  guint32 hidden;

  for (guint lane = 0; lane < 8; lane += 2)
    rdv_lane_order_hide (self->order, lane);
  for (int i = 0; i < 40; i++)
    {
      static const char *const ways[] = { "next", "down", "next", "previous", "up", "next", "first", "last" };

      gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.walk", "s", ways[(i * 5 + i / 8) % 8]);
      g_assert_true (rdv_lane_order_shows_event (self->order, rdv_selection_get_event (selection)));
    }
  g_assert_cmpuint (rdv_lane_order_get_n_hidden (self->order), ==, 4);
  hidden = rdv_document_get_lane_events (self->canvas.document, 2, &n)[0];
  rdv_canvas_reveal_event (canvas, hidden);
  g_assert_true (is_shown (self, 2));
  canvas_fixture_settle (&self->canvas);
  g_assert_nonnull (rdv_scene_find_event (rdv_canvas_get_scene (canvas), hidden));
}

/* With more rows than fit, the lane under the pointer stays under it from step to step. */
static void
test_zoom_keeps_the_lane (Fixture *self, gconstpointer data)
{
  RdvCanvas *canvas = self->canvas.canvas;
  guint n_kept = 0;

  play ("mousemove 620 420");
  canvas_fixture_wait_for (canvas->pointer_y == 420);
  rdv_viewport_set_offset_y (self->canvas.viewport, 150);
  for (int i = 0; i < 24; i++)
    {
      guint32 before = rdv_canvas_find_lane_at (canvas, 420);
      double offset, most;

      rdv_canvas_zoom_by (canvas, 500, i % 8 < 4 ? 1.3 : 1 / 1.3);
      canvas_fixture_settle (&self->canvas);
      offset = rdv_viewport_get_offset_y (self->canvas.viewport);
      most = rdv_viewport_get_content_height (self->canvas.viewport) - rdv_viewport_get_height (self->canvas.viewport);
      /* At the ends there is nothing to scroll. */
      if (offset <= 0 || offset >= most - 0.5)
        continue;
      g_assert_cmpuint (rdv_canvas_find_lane_at (canvas, 420), ==, before);
      n_kept++;
    }
  g_assert_cmpuint (n_kept, >, 8);
}

/* What was done is told, and hidden lanes are, as long as there are some. */
static void
test_description (Fixture *self, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->canvas.canvas), "canvas.lane-hide", "u", 2);
  g_assert_nonnull (strstr (self->canvas.canvas->lane_news, "Lane 2"));
  canvas_fixture_wait_for (self->canvas.canvas->describe_id == 0);
  g_assert_null (self->canvas.canvas->lane_news);
}

#define ADD(name, data, func) g_test_add ("/canvas-lanes/" name, Fixture, data, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("triangle", NESTED, test_triangle);
  ADD ("double-click-shows-alone", NULL, test_double_click_shows_alone);
  ADD ("drag", NULL, test_drag);
  ADD ("drag-nested", NESTED, test_drag_nested);
  ADD ("drag-scrolls", NESTED, test_drag_scrolls);
  ADD ("keys", NULL, test_keys);
  ADD ("menu", NULL, test_menu);
  ADD ("hidden-row-brings-back", NULL, test_hidden_row_brings_back);
  ADD ("walk-stays-in-view", NULL, test_walk_stays_in_view);
  ADD ("zoom-keeps-the-lane", NESTED, test_zoom_keeps_the_lane);
  ADD ("description", NULL, test_description);
  return g_test_run ();
}
