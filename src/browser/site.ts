import './expire.ts';
import './filter-badges.ts';
import './mend-links.ts';
