"""What several tests share: readers, comparisons and servers, none of them from the generator."""
