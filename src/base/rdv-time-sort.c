/* rdv-time-sort.c: see rdv-time-sort.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-time-sort.h"

#include <string.h>

/* Six digits of eleven bits hold 64 bits, and their counts the nearest cache. */
#define DIGIT_BITS 11
#define N_VALUES   (1 << DIGIT_BITS)
#define N_DIGITS   6
/* Below this, counting digits takes longer than comparing. */
#define FEW 512

static int
compare_times (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;

  return (left > right) - (left < right);
}

/* Negative numbers come first. */
static inline guint
get_digit (gint64 time, guint digit)
{
  guint64 bits = (guint64)time ^ G_GUINT64_CONSTANT (0x8000000000000000);

  return (guint)(bits >> digit * DIGIT_BITS) & (N_VALUES - 1);
}

/* Turns how many have each value into where the first of them goes. Returns: whether more than one value occurs */
static gboolean
find_places (guint32 *counts, guint n)
{
  guint32 place = 0;

  for (guint value = 0; value < N_VALUES; value++)
    {
      guint32 count = counts[value];

      if (count == n)
        return FALSE;
      counts[value] = place;
      place += count;
    }
  return TRUE;
}

static void
sort_by_digits (gint64 *times, guint n)
{
  g_autofree guint32 *counts = g_new0 (guint32, N_DIGITS * N_VALUES);
  g_autofree gint64 *other = g_new (gint64, n);
  gint64 *from = times, *to = other;

  for (guint i = 0; i < n; i++)
    for (guint digit = 0; digit < N_DIGITS; digit++)
      counts[digit * N_VALUES + get_digit (times[i], digit)]++;
  for (guint digit = 0; digit < N_DIGITS; digit++)
    {
      guint32 *places = counts + digit * N_VALUES;
      gint64 *swap = from;

      if (!find_places (places, n))
        continue;
      for (guint i = 0; i < n; i++)
        to[places[get_digit (from[i], digit)]++] = from[i];
      from = to;
      to = swap;
    }
  if (from != times)
    memcpy (times, from, n * sizeof *times);
}

static gboolean
is_sorted (const gint64 *times, guint n)
{
  for (guint i = 1; i < n; i++)
    if (times[i - 1] > times[i])
      return FALSE;
  return TRUE;
}

void
rdv_time_sort (gint64 *times, guint n)
{
  if (is_sorted (times, n))
    return;
  if (n < FEW)
    g_qsort_with_data (times, (gint)n, sizeof *times, compare_times, NULL);
  else
    sort_by_digits (times, n);
}
