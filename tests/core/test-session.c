/* test-session.c: what is remembered from one start to the next. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-session.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder, *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("rdv-session-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "deep", "session", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *deep = g_path_get_dirname (fixture->path);

  g_unlink (fixture->path);
  g_rmdir (deep);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* Everything in it is other than in a new one. */
static RdvViewState *
new_state (const char *uri)
{
  RdvViewState *state = rdv_view_state_new (uri);

  state->document = g_strdup ("my-timeline");
  state->has_range = TRUE;
  state->from = -62135596800;
  state->to = 4102444800;
  state->offset = 123.25;
  g_strfreev (state->events);
  state->events = g_strsplit ("ms-27|with;semicolon|трудный\\id", "|", -1);
  state->is_list = TRUE;
  state->has_pane = FALSE;
  state->pane_width = 421;
  g_free (state->filter);
  state->filter = g_strdup ("lane=iss&status!=done&from=-3600");
  g_free (state->query);
  state->query = g_strdup (" \"two  words\" person:крикалёв\n");
  state->has_as_of = TRUE;
  state->as_of = 1745020799;
  g_strfreev (state->lanes);
  state->lanes = g_strsplit ("b a c", " ", -1);
  g_strfreev (state->hidden);
  state->hidden = g_strsplit ("c", " ", -1);
  g_strfreev (state->collapsed);
  state->collapsed = g_strsplit ("a b", " ", -1);
  state->solo = g_strdup ("b");
  return state;
}

static void
assert_same (const RdvViewState *a, const RdvViewState *b)
{
  g_assert_nonnull (a);
  g_assert_true (rdv_view_state_equal (a, b));
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvViewState) full = new_state ("file:///tmp/full%20one.json");
  g_autoptr (RdvViewState) plain = rdv_view_state_new (RDV_VIEW_STATE_BUILTIN);
  g_autoptr (RdvSession) session = rdv_session_new (fixture->path);
  g_autoptr (RdvSession) again = NULL;

  g_assert_cmpuint (rdv_session_get_n_views (session), ==, 0);
  g_assert_false (rdv_view_state_equal (full, plain));
  rdv_session_put (session, plain);
  rdv_session_put (session, full);
  rdv_session_flush (session);

  again = rdv_session_new (fixture->path);
  g_assert_cmpuint (rdv_session_get_n_views (again), ==, 2);
  assert_same (rdv_session_get_view (again, 0), full);
  assert_same (rdv_session_get_view (again, 1), plain);
  assert_same (rdv_session_find (again, RDV_VIEW_STATE_BUILTIN), plain);
  assert_same (rdv_session_find_document (again, "my-timeline"), full);
  g_assert_null (rdv_session_find (again, "file:///elsewhere"));
  g_assert_null (rdv_session_find_document (again, "another"));
}

/* Each field counts when two states are compared: what is left out there would never be written. */
static void
test_equal (void)
{
  g_autoptr (RdvViewState) full = new_state ("file:///a");
  g_autoptr (RdvViewState) copy = rdv_view_state_copy (full);

  assert_same (copy, full);
#define ASSERT_COUNTS(change) \
  G_STMT_START \
  { \
    g_autoptr (RdvViewState) other = rdv_view_state_copy (full); \
    change; \
    g_assert_false (rdv_view_state_equal (other, full)); \
  } \
  G_STMT_END
  ASSERT_COUNTS (other->from++);
  ASSERT_COUNTS (other->to++);
  ASSERT_COUNTS (other->as_of++);
  ASSERT_COUNTS (other->offset++);
  ASSERT_COUNTS (other->pane_width++);
  ASSERT_COUNTS (other->has_range = !other->has_range);
  ASSERT_COUNTS (other->has_pane = !other->has_pane);
  ASSERT_COUNTS (other->has_as_of = !other->has_as_of);
  ASSERT_COUNTS (other->is_list = !other->is_list);
  ASSERT_COUNTS (*other->query = '!');
  ASSERT_COUNTS (*other->filter = '!');
  ASSERT_COUNTS (*other->solo = '!');
  ASSERT_COUNTS (*other->lanes[0] = '!');
  ASSERT_COUNTS (*other->hidden[0] = '!');
  ASSERT_COUNTS (*other->collapsed[0] = '!');
  ASSERT_COUNTS (*other->events[0] = '!');
#undef ASSERT_COUNTS
}

/* Two windows share the session: each has its own timeline, and the one used last is opened next time. */
static void
test_two_windows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvViewState) a = new_state ("file:///a");
  g_autoptr (RdvViewState) b = rdv_view_state_new ("file:///b");
  g_autoptr (RdvSession) session = rdv_session_new (fixture->path);
  g_autoptr (RdvSession) again = NULL;

  rdv_session_put (session, a);
  rdv_session_put (session, b);
  a->offset = 5;
  rdv_session_put (session, a);
  g_assert_cmpstr (rdv_session_get_view (session, 0)->uri, ==, "file:///b");
  rdv_session_touch (session, "file:///a");
  rdv_session_touch (session, "file:///unknown");
  g_assert_cmpstr (rdv_session_get_view (session, 0)->uri, ==, "file:///a");
  rdv_session_flush (session);

  again = rdv_session_new (fixture->path);
  assert_same (rdv_session_get_view (again, 0), a);
  assert_same (rdv_session_get_view (again, 1), b);
}

static void
test_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvSession) session = rdv_session_new (fixture->path);

  for (guint i = 0; i < RDV_SESSION_MAX_VIEWS + 10; i++)
    {
      g_autofree char *uri = g_strdup_printf ("file:///%u", i);
      g_autoptr (RdvViewState) state = rdv_view_state_new (uri);

      rdv_session_put (session, state);
    }
  g_assert_cmpuint (rdv_session_get_n_views (session), ==, RDV_SESSION_MAX_VIEWS);
  g_assert_null (rdv_session_find (session, "file:///9"));
  g_assert_nonnull (rdv_session_find (session, "file:///10"));
}

static void
test_written_by_itself (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvViewState) state = new_state ("file:///a");
  g_autoptr (RdvSession) session = rdv_session_new (fixture->path);
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  rdv_session_put (session, state);
  while (!g_file_test (fixture->path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
write_text (Fixture *fixture, const char *text, gssize size)
{
  g_autofree char *deep = g_path_get_dirname (fixture->path);

  g_mkdir_with_parents (deep, 0700);
  /* Over an old one it would wait for the disk. */
  g_unlink (fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, text, size, NULL));
}

/* Whatever a file has become: reading it never fails, and it can be written anew. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvViewState) state = new_state ("file:///a");
  g_autoptr (RdvSession) whole = rdv_session_new (fixture->path);
  g_autofree char *text = NULL;
  gsize size;

  rdv_session_put (whole, state);
  rdv_session_flush (whole);
  g_assert_true (g_file_get_contents (fixture->path, &text, &size, NULL));
  for (gsize cut = 0; cut < size; cut += 9)
    {
      g_autoptr (RdvSession) session = NULL;
      g_autofree char *broken = g_memdup2 (text, size);

      write_text (fixture, text, (gssize) cut);
      session = rdv_session_new (fixture->path);
      g_assert_cmpuint (rdv_session_get_n_views (session), <=, 1);
      g_clear_object (&session);
      broken[cut] = (char) ('\xff' - (cut % 7) * 40);
      write_text (fixture, broken, (gssize) size);
      session = rdv_session_new (fixture->path);
      g_assert_cmpuint (rdv_session_get_n_views (session), <=, 1);
    }
  {
    g_autoptr (RdvSession) session = NULL;
    g_autoptr (RdvSession) again = NULL;

    write_text (fixture, "\0\0[[[", 5);
    session = rdv_session_new (fixture->path);
    rdv_session_put (session, state);
    rdv_session_flush (session);
    again = rdv_session_new (fixture->path);
    assert_same (rdv_session_get_view (again, 0), state);
  }
}

static void
test_nonsense (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvSession) session = NULL;
  const RdvViewState *state;

  write_text (fixture,
              "[timeline-0]\nuri=\n[timeline-1]\nuri=file:///a\nhas-range=true\nfrom=10\nto=10\noffset=nan\npane-width=-7\npane=perhaps\n",
              -1);
  session = rdv_session_new (fixture->path);
  g_assert_cmpuint (rdv_session_get_n_views (session), ==, 1);
  state = rdv_session_get_view (session, 0);
  g_assert_false (state->has_range);
  g_assert_cmpfloat (state->offset, ==, 0);
  g_assert_cmpint (state->pane_width, ==, 0);
  g_assert_cmpstr (state->filter, ==, "");
  g_assert_nonnull (state->lanes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add_func ("/session/equal", test_equal);
  g_test_add ("/session/two-windows", Fixture, NULL, set_up, test_two_windows, tear_down);
  g_test_add ("/session/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/session/written-by-itself", Fixture, NULL, set_up, test_written_by_itself, tear_down);
  g_test_add ("/session/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/session/nonsense", Fixture, NULL, set_up, test_nonsense, tear_down);
  return g_test_run ();
}
