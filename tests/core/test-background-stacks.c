/* test-background-stacks.c: rows made in another thread are those made at once. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-fixed-measure.h"
#include "rdv-layout.h"
#include "sample-document.h"

#define N_EVENTS 4000
#define HEIGHT 600

typedef struct
{
  RdvDocument *document;
  RdvLayout *layout;
  guint n_changes;
  double whole; /* seconds a pixel where everything is in view */
} Fixture;

static RdvLayout *
new_layout (RdvDocument *document)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();

  return rdv_layout_new (document, measure, SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  RdvTimeScale scale;
  gint64 first, last;

  self->document = sample_document_new (5, N_EVENTS, 4);
  self->layout = new_layout (self->document);
  g_assert_true (rdv_layout_is_large (self->layout));
  rdv_layout_pack_in_background (self->layout, measure);
  g_signal_connect_swapped (self->layout, "changed", G_CALLBACK (g_atomic_int_inc), &self->n_changes);
  rdv_layout_get_whole_range (self->layout, &first, &last);
  rdv_time_scale_fit (&scale, first, last, 1280);
  self->whole = scale.seconds_per_pixel;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->document);
}

static const RdvBand *
get_bands (RdvLayout *layout, double seconds_per_pixel, guint *n)
{
  RdvTimeScale scale = { .seconds_per_pixel = seconds_per_pixel };
  gint64 last;

  rdv_layout_get_whole_range (layout, &scale.origin, &last);
  return rdv_layout_get_bands (layout, &scale, HEIGHT, n);
}

static guint
count_placed (RdvLayout *layout, double scale)
{
  guint n, sum = 0;
  const RdvBand *bands = get_bands (layout, scale, &n);

  for (guint i = 0; i < n; i++)
    sum += rdv_lane_pack_get_n_events (bands[i].pack) + rdv_lane_pack_count_clustered (bands[i].pack, G_MAXUINT);
  return sum;
}

static void
wait (Fixture *self, double scale)
{
  guint n;

  get_bands (self->layout, scale, &n);
  while (!rdv_layout_is_settled (self->layout))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_same_rows (const RdvBand *one, const RdvBand *other)
{
  g_assert_cmpfloat (one->y, ==, other->y);
  g_assert_cmpfloat (one->height, ==, other->height);
  g_assert_cmpuint (rdv_lane_pack_get_n_events (one->pack), ==, rdv_lane_pack_get_n_events (other->pack));
  g_assert_cmpuint (rdv_lane_pack_get_n_clusters (one->pack), ==, rdv_lane_pack_get_n_clusters (other->pack));
  for (guint i = 0; i < rdv_lane_pack_get_n_events (one->pack); i++)
    {
      const RdvPackedEvent *event = rdv_lane_pack_get_event (one->pack, i);
      const RdvPackedEvent *same = rdv_lane_pack_get_event (other->pack, i);

      g_assert_cmpuint (event->event, ==, same->event);
      g_assert_cmpuint (event->row, ==, same->row);
      g_assert_cmpuint (event->label_side, ==, same->label_side);
      g_assert_cmpfloat (event->label_width, ==, same->label_width);
    }
}

static void
test_same_as_at_once (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvLayout) at_once = new_layout (self->document);

  for (int i = 0; i < 6; i++)
    {
      double scale = self->whole * pow (0.3, i);
      guint n, n_at_once;
      const RdvBand *bands, *bands_at_once;

      wait (self, scale);
      bands = get_bands (self->layout, scale, &n);
      bands_at_once = get_bands (at_once, scale, &n_at_once);
      g_assert_cmpuint (n, ==, n_at_once);
      for (guint j = 0; j < n; j++)
        assert_same_rows (&bands[j], &bands_at_once[j]);
    }
  g_assert_cmpuint (self->n_changes, >=, 6);
}

/* Before anything is there: all lanes, no events. Then everything, and while one zooms in, what was there. */
static void
test_stand_in (Fixture *self, gconstpointer data)
{
  guint n, n_finer;
  const RdvBand *bands = get_bands (self->layout, self->whole, &n);
  const RdvLanePack *pack;

  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpuint (bands[3].n_events, >, 0);
  g_assert_cmpuint (count_placed (self->layout, self->whole), ==, 0);
  wait (self, self->whole);
  g_assert_cmpuint (count_placed (self->layout, self->whole), ==, N_EVENTS);
  pack = get_bands (self->layout, self->whole, &n)->pack;
  g_assert_true (pack == get_bands (self->layout, self->whole / 50, &n_finer)->pack);
  g_assert_false (rdv_layout_is_settled (self->layout));
  wait (self, self->whole / 50);
  g_assert_true (pack != get_bands (self->layout, self->whole / 50, &n_finer)->pack);
}

/* While one zooms out the rows of a finer scale would not fit: those of a coarser one do. */
static void
test_never_too_fine (Fixture *self, gconstpointer data)
{
  const RdvLanePack *coarse;
  guint n;

  wait (self, self->whole);
  coarse = get_bands (self->layout, self->whole, &n)->pack;
  wait (self, self->whole / 1000);
  g_assert_true (get_bands (self->layout, self->whole / 30, &n)->pack == coarse);
}

/* What is shown stays when a lane is hidden, until the others have their new places. */
static void
test_order_changes (Fixture *self, gconstpointer data)
{
  guint n;

  wait (self, self->whole);
  rdv_lane_order_hide (rdv_layout_get_lane_order (self->layout), 2);
  get_bands (self->layout, self->whole, &n);
  g_assert_cmpuint (n, ==, 5);
  wait (self, self->whole);
  get_bands (self->layout, self->whole, &n);
  g_assert_cmpuint (n, ==, 4);
}

/* A layout may go while its rows are being made; views passed on the way do not hold up the last one. */
static void
test_given_up (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  guint n;

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (RdvLayout) layout = new_layout (self->document);

      rdv_layout_pack_in_background (layout, measure);
      get_bands (layout, self->whole, &n);
      get_bands (layout, self->whole / 20, &n);
      /* Of some the thread has begun. */
      while (i % 2 == 0 && g_main_context_iteration (NULL, FALSE))
        ;
    }
  for (int i = 0; i < 40; i++)
    get_bands (self->layout, self->whole * pow (0.8, i), &n);
  wait (self, self->whole * pow (0.8, 40));
  g_assert_cmpuint (count_placed (self->layout, self->whole * pow (0.8, 40)), ==, N_EVENTS);
}

/* While it is paused nothing is made, and what was begun is begun again. */
static void
test_paused (Fixture *self, gconstpointer data)
{
  guint n;

  rdv_layout_set_paused (self->layout, TRUE);
  get_bands (self->layout, self->whole, &n);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (rdv_layout_is_settled (self->layout));
  g_assert_cmpuint (self->n_changes, ==, 0);
  for (int i = 0; i < 20; i++)
    {
      rdv_layout_set_paused (self->layout, FALSE);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      rdv_layout_set_paused (self->layout, TRUE);
    }
  rdv_layout_set_paused (self->layout, FALSE);
  wait (self, self->whole);
  g_assert_cmpuint (count_placed (self->layout, self->whole), ==, N_EVENTS);
}

/* It stays paused when its rows are arranged anew. */
static void
test_paused_for_all (Fixture *self, gconstpointer data)
{
  guint n;

  wait (self, self->whole);
  rdv_layout_set_paused (self->layout, TRUE);
  rdv_lane_order_hide (rdv_layout_get_lane_order (self->layout), 2);
  get_bands (self->layout, self->whole, &n);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (rdv_layout_is_settled (self->layout));
  rdv_layout_set_paused (self->layout, FALSE);
  wait (self, self->whole);
  get_bands (self->layout, self->whole, &n);
  g_assert_cmpuint (n, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/background-stacks/same-as-at-once", Fixture, NULL, set_up, test_same_as_at_once, tear_down);
  g_test_add ("/background-stacks/stand-in", Fixture, NULL, set_up, test_stand_in, tear_down);
  g_test_add ("/background-stacks/never-too-fine", Fixture, NULL, set_up, test_never_too_fine, tear_down);
  g_test_add ("/background-stacks/order-changes", Fixture, NULL, set_up, test_order_changes, tear_down);
  g_test_add ("/background-stacks/paused", Fixture, NULL, set_up, test_paused, tear_down);
  g_test_add ("/background-stacks/paused-for-all", Fixture, NULL, set_up, test_paused_for_all, tear_down);
  g_test_add ("/background-stacks/given-up", Fixture, NULL, set_up, test_given_up, tear_down);
  return g_test_run ();
}
