/* test-lane-order.c: whatever one does to lanes, none is lost. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-lane-order.h"
#include "sample-document.h"

#define N_LANES 10
#define N_EVENTS 200

typedef struct
{
  RdvDocument *document;
  RdvLaneOrder *order;
  guint n_changes;
} Fixture;

static void
count_change (Fixture *self)
{
  self->n_changes++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->document = sample_document_new_nested (N_LANES, N_EVENTS, 11);
  self->order = rdv_lane_order_new (self->document);
  g_signal_connect_swapped (self->order, "changed", G_CALLBACK (count_change), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->order);
  g_clear_object (&self->document);
}

static guint32
get_parent (Fixture *self, guint32 lane)
{
  return rdv_document_get_lane (self->document, lane)->parent;
}

static gboolean
is_within (Fixture *self, guint32 lane, guint32 other)
{
  while (lane != RDV_NONE && lane != other)
    lane = get_parent (self, lane);
  return lane == other;
}

/* Every lane once, and what is nested in a lane right behind it, without others in between. */
static void
assert_order_is_whole (Fixture *self)
{
  guint places[N_LANES];
  gboolean seen[N_LANES] = { FALSE };

  for (guint i = 0; i < N_LANES; i++)
    {
      guint32 lane = rdv_lane_order_get_lane (self->order, i);

      g_assert_cmpuint (lane, <, N_LANES);
      g_assert_false (seen[lane]);
      seen[lane] = TRUE;
      places[lane] = i;
    }
  for (guint lane = 0; lane < N_LANES; lane++)
    {
      guint size = 0;

      if (get_parent (self, lane) != RDV_NONE)
        {
          g_assert_cmpuint (places[get_parent (self, lane)], <, places[lane]);
          g_assert_cmpuint (rdv_lane_order_get_depth (self->order, lane), ==,
                            rdv_lane_order_get_depth (self->order, get_parent (self, lane)) + 1);
        }
      for (guint other = 0; other < N_LANES; other++)
        size += is_within (self, other, lane);
      for (guint i = 0; i < size; i++)
        g_assert_true (is_within (self, rdv_lane_order_get_lane (self->order, places[lane] + i), lane));
    }
}

/* An event is in the rows of a lane exactly when one of its lanes is at home there, and in each of these only once. */
static void
assert_events_add_up (Fixture *self)
{
  g_autofree guint *drawn = g_new0 (guint, N_EVENTS);
  guint n_shown = 0, n_hidden = 0, n_events = 0;

  for (guint lane = 0; lane < N_LANES; lane++)
    {
      guint32 home = rdv_lane_order_get_home (self->order, lane);
      const guint32 *events;
      guint n;

      n_hidden += home == RDV_NONE;
      if (home != RDV_NONE)
        g_assert_cmpuint (rdv_lane_order_get_home (self->order, home), ==, home);
      if (home != lane)
        continue;
      n_shown++;
      events = rdv_lane_order_get_events (self->order, lane, &n);
      for (guint i = 0; i < n; i++)
        {
          if (i > 0)
            g_assert_cmpuint (events[i - 1], <, events[i]);
          drawn[events[i]]++;
        }
    }
  g_assert_cmpuint (rdv_lane_order_get_n_shown (self->order), ==, n_shown);
  g_assert_cmpuint (rdv_lane_order_get_n_hidden (self->order), ==, n_hidden);
  for (guint event = 0; event < N_EVENTS; event++)
    {
      guint n, n_homes = 0;
      const guint32 *lanes = rdv_document_get_lanes (self->document, event, &n);
      gboolean counted[N_LANES] = { FALSE };

      for (guint i = 0; i < n; i++)
        {
          guint32 home = rdv_lane_order_get_home (self->order, lanes[i]);

          if (home != RDV_NONE && !counted[home])
            n_homes++;
          if (home != RDV_NONE)
            counted[home] = TRUE;
        }
      g_assert_cmpuint (drawn[event], ==, n_homes);
      g_assert_cmpint (rdv_lane_order_shows_event (self->order, event), ==, n_homes > 0);
      n_events += n_homes > 0;
    }
  g_assert_cmpuint (rdv_lane_order_count_events (self->order, RDV_TIME_MIN, RDV_TIME_MAX), ==, n_events);
}

static void
do_something (Fixture *self, GRand *random)
{
  guint32 lane = g_rand_int_range (random, 0, N_LANES);
  guint32 other = g_rand_int_range (random, 0, N_LANES);

  switch (g_rand_int_range (random, 0, 9))
    {
    case 0:
      rdv_lane_order_hide (self->order, lane);
      g_assert_cmpuint (rdv_lane_order_get_home (self->order, lane), ==, RDV_NONE);
      break;
    case 1:
      rdv_lane_order_show (self->order, lane);
      g_assert_cmpuint (rdv_lane_order_get_home (self->order, lane), !=, RDV_NONE);
      break;
    case 2:
      rdv_lane_order_set_collapsed (self->order, lane, !rdv_lane_order_get_collapsed (self->order, lane));
      break;
    case 3:
      rdv_lane_order_set_solo (self->order, lane);
      g_assert_cmpuint (rdv_lane_order_get_home (self->order, lane), ==, lane);
      break;
    case 4:
      rdv_lane_order_set_solo (self->order, RDV_NONE);
      break;
    case 5:
      rdv_lane_order_move_up (self->order, lane);
      break;
    case 6:
      rdv_lane_order_move_down (self->order, lane);
      break;
    case 7:
      if (get_parent (self, lane) == get_parent (self, other))
        rdv_lane_order_move_before (self->order, lane, other);
      break;
    default:
      rdv_lane_order_move_before (self->order, lane, RDV_NONE);
      break;
    }
}

static void
test_nothing_is_lost (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  assert_order_is_whole (self);
  assert_events_add_up (self);
  for (int i = 0; i < 600; i++)
    {
      do_something (self, random);
      assert_order_is_whole (self);
      assert_events_add_up (self);
    }
  rdv_lane_order_show_all (self->order);
  g_assert_cmpuint (rdv_lane_order_get_n_hidden (self->order), ==, 0);
  g_assert_cmpuint (rdv_lane_order_count_events (self->order, RDV_TIME_MIN, RDV_TIME_MAX), ==, N_EVENTS);
}

/* Down and up again is where it was, and the subtree goes along. */
static void
test_moves_there_and_back (Fixture *self, gconstpointer data)
{
  g_assert_false (rdv_lane_order_move_up (self->order, 0));
  g_assert_true (rdv_lane_order_move_down (self->order, 0));
  g_assert_cmpuint (rdv_lane_order_get_lane (self->order, 0), ==, 3);
  g_assert_cmpuint (rdv_lane_order_get_lane (self->order, 3), ==, 0);
  g_assert_cmpuint (rdv_lane_order_get_lane (self->order, 4), ==, 1);
  g_assert_true (rdv_lane_order_move_up (self->order, 0));
  for (guint i = 0; i < N_LANES; i++)
    g_assert_cmpuint (rdv_lane_order_get_lane (self->order, i), ==, i);
  /* 1 is alone in 0: it has nobody to change places with. */
  g_assert_false (rdv_lane_order_move_down (self->order, 1));
}

/* A step passes hidden lanes by: a key that moves a lane is seen to do so. */
static void
test_steps_over_hidden (Fixture *self, gconstpointer data)
{
  rdv_lane_order_hide (self->order, 3);
  g_assert_cmpuint (rdv_lane_order_get_next (self->order, 0), ==, 6);
  g_assert_true (rdv_lane_order_move_down (self->order, 0));
  g_assert_cmpuint (rdv_lane_order_get_previous (self->order, 0), ==, 6);
  g_assert_cmpuint (rdv_lane_order_get_lane (self->order, 0), ==, 3);
}

static void
test_collapse_condenses (Fixture *self, gconstpointer data)
{
  rdv_lane_order_set_collapsed (self->order, 0, TRUE);
  g_assert_cmpuint (rdv_lane_order_get_home (self->order, 1), ==, 0);
  g_assert_cmpuint (rdv_lane_order_get_home (self->order, 2), ==, 0);
  g_assert_cmpuint (rdv_lane_order_get_n_hidden (self->order), ==, 0);
  assert_events_add_up (self);
  rdv_lane_order_set_solo (self->order, 1);
  g_assert_cmpuint (rdv_lane_order_get_home (self->order, 1), ==, 1);
  g_assert_cmpuint (rdv_lane_order_get_home (self->order, 0), ==, RDV_NONE);
}

/* Alone, a lane and another one shown beside it are both there, and nothing else but what they are nested in. */
static void
test_show_beside_solo (Fixture *self, gconstpointer data)
{
  rdv_lane_order_set_solo (self->order, 3);
  g_assert_cmpuint (rdv_lane_order_get_n_shown (self->order), ==, 3);
  rdv_lane_order_show (self->order, 6);
  g_assert_cmpuint (rdv_lane_order_get_solo (self->order), ==, RDV_NONE);
  g_assert_cmpuint (rdv_lane_order_get_home (self->order, 3), ==, 3);
  g_assert_cmpuint (rdv_lane_order_get_home (self->order, 6), ==, 6);
  g_assert_cmpuint (rdv_lane_order_get_home (self->order, 0), ==, RDV_NONE);
}

static void
test_tells_changes_once (Fixture *self, gconstpointer data)
{
  rdv_lane_order_show_all (self->order);
  rdv_lane_order_show (self->order, 4);
  rdv_lane_order_set_solo (self->order, RDV_NONE);
  rdv_lane_order_set_collapsed (self->order, 4, FALSE);
  rdv_lane_order_move_before (self->order, 3, 6);
  g_assert_cmpuint (self->n_changes, ==, 0);
  rdv_lane_order_hide (self->order, 4);
  rdv_lane_order_hide (self->order, 4);
  g_assert_cmpuint (self->n_changes, ==, 1);
  rdv_lane_order_move_before (self->order, 6, 3);
  g_assert_cmpuint (self->n_changes, ==, 2);
}

static void
test_copy (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvLaneOrder) copy = NULL;

  rdv_lane_order_move_down (self->order, 0);
  rdv_lane_order_hide (self->order, 4);
  rdv_lane_order_set_collapsed (self->order, 6, TRUE);
  copy = rdv_lane_order_copy (self->order);
  rdv_lane_order_show_all (self->order);
  rdv_lane_order_hide (self->order, 4);
  for (guint i = 0; i < N_LANES; i++)
    {
      g_assert_cmpuint (rdv_lane_order_get_lane (copy, i), ==, rdv_lane_order_get_lane (self->order, i));
      g_assert_cmpuint (rdv_lane_order_get_home (copy, i), ==, rdv_lane_order_get_home (self->order, i));
    }
}

/* A filter takes events out of the rows, and a lane that it leaves empty is empty. */
static void
test_visible (Fixture *self, gconstpointer data)
{
  RdvDocument *document = rdv_lane_order_get_document (self->order);
  guint n_events = rdv_document_get_n_events (document);
  g_autoptr (RdvBitset) visible = rdv_bitset_new (n_events);

  for (guint i = 0; i < n_events; i += 3)
    rdv_bitset_add (visible, i);
  rdv_lane_order_set_visible (self->order, visible);
  for (guint lane = 0; lane < N_LANES; lane++)
    {
      guint n, n_all;
      const guint32 *events = rdv_lane_order_get_events (self->order, lane, &n);

      rdv_document_get_lane_events (document, lane, &n_all);
      g_assert_cmpuint (n, <=, n_all);
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (events[i] % 3, ==, 0);
    }
  rdv_bitset_clear (visible);
  rdv_lane_order_set_visible (self->order, visible);
  for (guint lane = 0; lane < N_LANES; lane++)
    {
      guint n;

      /* without an array, the packer would take all events of the lane */
      g_assert_nonnull (rdv_lane_order_get_events (self->order, lane, &n));
      g_assert_cmpuint (n, ==, 0);
    }
}

/* Of a few events: lanes that have some of them, or that such lanes are nested in, stay; the others are gone and not counted. Copies agree. */
static void
test_leave_out_empty (Fixture *self, gconstpointer data)
{
  for (guint n_kept = 0; n_kept < 5; n_kept++)
    {
      g_autoptr (RdvBitset) kept = rdv_bitset_new (N_EVENTS);
      g_autoptr (RdvDocument) subset = NULL;
      g_autoptr (RdvLaneOrder) order = NULL;
      g_autoptr (RdvLaneOrder) copy = NULL;
      guint n_shown = 0;

      for (guint i = 0; i < n_kept; i++)
        rdv_bitset_add (kept, i * 37);
      subset = rdv_document_subset (self->document, kept);
      order = rdv_lane_order_copy_for (self->order, subset);
      rdv_lane_order_leave_out_empty (order);
      copy = rdv_lane_order_copy (order);
      for (guint32 lane = 0; lane < N_LANES; lane++)
        {
          gboolean has_events = n_kept == 0;

          for (guint32 other = 0; other < N_LANES; other++)
            {
              guint n;

              rdv_document_get_lane_events (subset, other, &n);
              has_events |= n > 0 && is_within (self, other, lane);
            }
          g_assert_true ((rdv_lane_order_get_home (order, lane) == lane) == has_events);
          g_assert_cmpuint (rdv_lane_order_get_home (copy, lane), ==, rdv_lane_order_get_home (order, lane));
          n_shown += has_events;
        }
      g_assert_cmpuint (rdv_lane_order_get_n_shown (order), ==, n_shown);
      g_assert_cmpuint (rdv_lane_order_get_n_hidden (order), ==, 0);
      g_assert_cmpuint (rdv_lane_order_count_events (order, RDV_TIME_MIN, RDV_TIME_MAX), ==, n_kept);
    }
}

#define ADD(name, func) g_test_add ("/lane-order/" name, Fixture, NULL, set_up, func, tear_down)

/* However many there are, the count is that of those shown that touch the stretch. */
/* Whatever is hidden or filtered, the events that are shown are counted from the first to the last. */
static void
test_places (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvBitset) visible = rdv_bitset_new (N_EVENTS);

  rdv_bitset_fill (visible);
  for (guint event = 0; event < N_EVENTS; event += 3)
    rdv_bitset_remove (visible, event);
  for (guint step = 0; step < 4; step++)
    {
      guint place = 0, n;

      if (step == 1)
        rdv_lane_order_set_solo (self->order, 2);
      else if (step == 2)
        rdv_lane_order_set_visible (self->order, visible);
      else if (step == 3)
        rdv_lane_order_show_all (self->order);
      for (guint event = 0; event < N_EVENTS; event++)
        if (rdv_lane_order_shows_event (self->order, event))
          g_assert_cmpuint (rdv_lane_order_get_place (self->order, event, &n), ==, place++);
      rdv_lane_order_get_place (self->order, 0, &n);
      g_assert_cmpuint (n, ==, place);
    }
}

static void
test_count_many (void)
{
  g_autoptr (RdvDocument) document = sample_document_new (5, 60000, 3);
  g_autoptr (RdvLaneOrder) order = rdv_lane_order_new (document);
  guint n_events = rdv_document_get_n_events (document);
  g_autoptr (RdvBitset) visible = rdv_bitset_new (n_events);

  for (guint i = 0; i < n_events; i += 3)
    rdv_bitset_add (visible, i);
  for (guint turn = 0; turn < 12; turn++)
    {
      gint64 from = (gint64) g_test_rand_double_range (-1e9, 4e9), to = from + (gint64) g_test_rand_double_range (0, 1e9);
      guint n = 0;

      rdv_lane_order_set_visible (order, turn % 3 == 0 ? NULL : visible);
      if (turn == 6)
        rdv_lane_order_hide (order, 2);
      for (guint i = 0; i < n_events; i++)
        {
          RdvExtent extent;

          rdv_document_get_extent (document, i, &extent);
          n += rdv_lane_order_shows_event (order, i) && extent.start.earliest <= to && extent.end.latest >= from;
        }
      g_assert_cmpuint (rdv_lane_order_count_events (order, from, to), ==, n);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("nothing-is-lost", test_nothing_is_lost);
  ADD ("moves-there-and-back", test_moves_there_and_back);
  ADD ("steps-over-hidden", test_steps_over_hidden);
  ADD ("collapse-condenses", test_collapse_condenses);
  ADD ("show-beside-solo", test_show_beside_solo);
  ADD ("tells-changes-once", test_tells_changes_once);
  ADD ("copy", test_copy);
  ADD ("visible", test_visible);
  ADD ("leave-out-empty", test_leave_out_empty);
  ADD ("places", test_places);
  g_test_add_func ("/lane-order/count-many", test_count_many);
  return g_test_run ();
}
