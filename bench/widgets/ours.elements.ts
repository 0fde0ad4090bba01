import '@innkeeper/widgets/guest-brief/define';
import '@innkeeper/widgets/guest-finder/define';
