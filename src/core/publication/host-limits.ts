/** What a host takes, as it documents it. Undefined where it names no limit. */
export interface HostLimits {
  readonly host: string;
  readonly files?: number;
  readonly bytes?: number;
  /** For the build or the deployment, whichever the host ends first. */
  readonly seconds?: number;
  /** Files in one folder. */
  readonly filesInFolder?: number;
  /** Where the host says so. */
  readonly source: string;
}

/** The smaller of what hosts may mean by it. */
const GB = 1e9;
const MINUTE = 60;

export const hostLimits: readonly HostLimits[] = [
  {
    host: 'GitHub Pages',
    bytes: GB,
    seconds: 10 * MINUTE,
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  {
    host: 'Cloudflare Pages, free plan',
    files: 20_000,
    seconds: 20 * MINUTE,
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  {
    host: 'Netlify',
    filesInFolder: 54_000,
    source: 'https://docs.netlify.com/deploy/deploy-overview/',
  },
  {
    host: 'GitLab Pages, GitLab.com',
    files: 200_000,
    bytes: GB,
    source: 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages',
  },
  { host: 'An object store, such as S3', source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/' },
];
